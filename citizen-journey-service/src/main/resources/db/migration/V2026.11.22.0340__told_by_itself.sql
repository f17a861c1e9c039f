-- What a citizen is told by itself when it happens, once for each occasion, and whose task it is to give it by hand.

alter table message drop constraint message_kind_check;
alter table message
    add constraint message_kind_check check (kind in (
        'COORDINATOR_LETTER', 'CONSENT_RECEIPT', 'WHOM_TO_CALL', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_CANCELLED',
        'MEETING_DECIDED', 'DECISION_MADE', 'VOLUNTEER_HOURS')),
    add column about uuid,
    add column occasion bigint check (occasion >= 0),
    add check ((about is null) = (occasion is null));
comment on column message.about is 'The meeting, plan, decision or finding that is told of; none for what somebody sent.';
comment on column message.occasion is 'Which time of several that the same is told of it, such as the second time a meeting is moved.';
create unique index message_told_once on message (about, kind, occasion) where about is not null;
create index message_to_give on message (citizen_id) where status = 'WAITING' and channel <> 'DIGITAL';

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('digital-only-not-chosen', 'Nærhedsreform 2020 (nærhed og digitale værktøjer)', '2020-01-01', null, false, 'CIT-16');
