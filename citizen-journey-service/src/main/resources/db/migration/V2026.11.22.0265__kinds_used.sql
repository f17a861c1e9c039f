-- Each milestone, episode and transition keeps the period of its kind that it was planned by (catalogue X16): a later
-- period of the kind changes what comes after, never what was decided.

alter table milestone add column kind_valid_from date;
alter table episode add column kind_valid_from date;
alter table transition add column kind_valid_from date;

alter table milestone no force row level security;
alter table episode no force row level security;
alter table transition no force row level security;

update milestone m set kind_valid_from = coalesce(
    (select max(k.valid_from) from milestone_kind k where k.code = m.kind and k.valid_from <= m.recorded_at),
    (select max(k.valid_from) from milestone_kind k where k.code = m.kind));
update episode e set kind_valid_from = coalesce(
    (select max(k.valid_from) from episode_kind k where k.code = e.kind and k.valid_from <= e.recorded_at),
    (select max(k.valid_from) from episode_kind k where k.code = e.kind));
update transition t set kind_valid_from = coalesce(
    (select max(k.valid_from) from transition_kind k where k.code = t.kind and k.valid_from <= t.started_at),
    (select max(k.valid_from) from transition_kind k where k.code = t.kind));

alter table milestone force row level security;
alter table episode force row level security;
alter table transition force row level security;

alter table milestone alter column kind_valid_from set not null;
alter table episode alter column kind_valid_from set not null;
alter table transition alter column kind_valid_from set not null;

comment on column milestone.kind_valid_from is 'The first day of the period of its kind that it was planned by.';
comment on column episode.kind_valid_from is 'The first day of the period of its kind that it was begun by.';
comment on column transition.kind_valid_from is 'The first day of the period of its kind that it was started by.';
