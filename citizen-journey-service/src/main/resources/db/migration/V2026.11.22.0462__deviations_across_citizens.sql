-- Deviations from the day's tasks are read across citizens, for learning (CIT-08).

create index note_deviation on note (municipality, id desc) where kind = 'TASK_DEVIATION';
