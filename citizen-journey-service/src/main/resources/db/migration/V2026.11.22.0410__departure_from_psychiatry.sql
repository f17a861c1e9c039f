-- A discharge from psychiatry and a somatic one are two departures: neither is the other told twice (FV-C4).

alter table outcome
    add column left_psychiatry boolean check (left_psychiatry is null or left_on is not null);
comment on column outcome.left_psychiatry is
    'True where the departure it is the outcome of was from psychiatry; empty for others, and for departures of which that was not kept.';
comment on column outcome.left_on is
    'The day of the departure it is the outcome of; empty for others. Of one person, measure and side of psychiatry no two overlap or are of one day, so that a departure told by a hand-over and by a stay counts once.';
