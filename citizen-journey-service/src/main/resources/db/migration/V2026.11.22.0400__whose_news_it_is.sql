-- What a message told by itself is about, so that only its readers learn what it says.

alter table message
    add column plan_id    uuid references sector_plan,
    add column meeting_id uuid references meeting,
    add column sector     text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    add check (num_nonnulls(plan_id, meeting_id, sector) <= 1),
    add check (meeting_id is null or kind like 'MEETING%'),
    add check (plan_id is null or kind = 'DECISION_MADE');
comment on column message.plan_id is 'The plan in which a decision stands; who may read it may read the message.';
comment on column message.meeting_id is 'The meeting it tells of; who is called to it or knows the whole may read the message.';
comment on column message.sector is 'Who keeps what it tells of outside plans; who may read that may read the message.';

update message set meeting_id = about
where kind like 'MEETING%' and exists (select from meeting where id = about);
update message set plan_id = about
where kind = 'DECISION_MADE' and exists (select from sector_plan where id = about);
update message m set plan_id = t.plan_id from welfare_technology t where m.kind = 'DECISION_MADE' and t.id = m.about;
update message set sector = 'HEALTH' where kind = 'DECISION_MADE' and about is not null and plan_id is null;
update message set sector = 'EMPLOYMENT' where kind = 'VOLUNTEER_HOURS';
update message letter set plan_id = digital.plan_id, meeting_id = digital.meeting_id, sector = digital.sector
from message digital where digital.id = letter.in_place_of;
