-- The open points of a transition's checklist are, from its day on, work of the side that is responsible (CIT-05, C5).

alter table transition
    add column points_due_on date,
    add column points_sector text generated always as (
        case when status in ('ACCEPTED', 'COMPLETED') and to_municipality is null then to_sector else from_sector end) stored,
    add column points_unit text generated always as (
        case when status in ('ACCEPTED', 'COMPLETED') and to_municipality is null then to_unit else from_unit end) stored;
comment on column transition.points_due_on is
    'The day of the hand-over once it has come, while points of the checklist are open and the transition has not ended.';
comment on column transition.points_sector is
    'Whose the open points are: the sender''s until the receiver accepts, and always in a move to another municipality.';
comment on column transition.points_unit is 'The unit of that side.';
create index transition_points_of_unit on transition (municipality, points_sector, points_unit)
    where points_due_on is not null;
create index transition_points_of_citizen on transition (citizen_id) where points_due_on is not null;
