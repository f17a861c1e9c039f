-- A joint fund pays for time for coordination as it pays for an action (CIT-12, BUD-14).

alter table coordination_time
    add column wish_id        uuid unique,
    add column sector         text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    add column budget_id      uuid,
    add column yearly_amounts jsonb not null default '[]' check (jsonb_typeof(yearly_amounts) = 'array'),
    add column wish_sequence  bigint not null default 0 check (wish_sequence >= 0),
    add check ((wish_id is null) = (sector is null) and (wish_id is null) = (budget_id is null)),
    add check (wish_id is not null or yearly_amounts = '[]'),
    add check ((wish_id is null) = (wish_sequence = 0));
comment on column coordination_time.wish_id is
    'The stream on which budget is asked for the money; it is published without the citizen, and this id nowhere else.';
comment on column coordination_time.wish_sequence is 'The latest wish on that stream; pending until budget answers it.';
comment on column coordination_time.joint_fund is 'What the joint fund (fælles pulje) that is to pay is called.';
