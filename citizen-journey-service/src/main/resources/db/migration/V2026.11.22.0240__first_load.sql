-- What a load brought stands on nobody's worklist until somebody takes it up.

alter table conflict
    add column load_id     uuid,
    add column taken_up_by text,
    add column taken_up_at timestamptz,
    add check ((taken_up_by is null) = (taken_up_at is null)),
    add check (load_id is null or (status <> 'ACCEPTED' and taken_up_by is null));
comment on column conflict.load_id is
    'The load that brought it, until one of its plans is changed otherwise or a person takes it up: it is nobody''s task.';
comment on column conflict.taken_up_by is 'Who took up what a load brought.';
