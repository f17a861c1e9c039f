-- What came along as a citizen's profile is taken back with the hand-over it came with, and with no other (C5).

alter table resource_profile no force row level security;
alter table received_words no force row level security;
alter table incoming_transition no force row level security;
alter table resource_profile add column incoming_id uuid references incoming_transition;
update resource_profile p set incoming_id = (
    select w.incoming_id from received_words w
    where w.citizen_id = p.citizen_id and w.withdrawn_at is null and w.received_at <= p.recorded_at
    order by w.received_at desc limit 1)
where via = 'FORMER_MUNICIPALITY' and not (cardinality(wishes) = 0 and resources = '[]');
alter table incoming_transition force row level security;
alter table received_words force row level security;
alter table resource_profile force row level security;

alter table resource_profile
    add constraint resource_profile_came_along check (incoming_id is null or via = 'FORMER_MUNICIPALITY');
comment on column resource_profile.incoming_id is
    'The hand-over it came with. Empty with it: one that was taken back, as if nothing had been said.';
create index resource_profile_by_incoming on resource_profile (incoming_id) where incoming_id is not null;
