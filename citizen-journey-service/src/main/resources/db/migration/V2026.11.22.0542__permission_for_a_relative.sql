-- A relative sees by the citizen's permission: who said yes, on what day and in which way (FV-C13, FW-J6).

alter table representation
    add column permitted_on     date,
    add column permitted_said   text check (permitted_said in ('WRITTEN', 'ORAL', 'DIGITAL')),
    add column permitted_by     text check (permitted_by in ('CITIZEN', 'REPRESENTATIVE', 'CUSTODY_HOLDER')),
    add column permitted_ground uuid references representation,
    add check ((permitted_on is null) = (permitted_said is null) and (permitted_on is null) = (permitted_by is null)),
    add check (permitted_on is null or kind = 'RELATIVE'),
    add check (permitted_ground is null or permitted_by <> 'CITIZEN'),
    add check (permitted_by is null or permitted_by = 'CITIZEN' or permitted_ground is not null);
comment on column representation.permitted_on is
    'The day of the permission (tilladelse) for a relative; null for other grounds, and where it was registered before it was asked for.';
comment on column representation.permitted_said is 'In which way it was said.';
comment on column representation.permitted_by is 'Whose word it was.';
comment on column representation.permitted_ground is 'By which representation somebody else said it.';
create index representation_by_ground on representation (permitted_ground) where permitted_ground is not null;

alter table message
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind in (
        'COORDINATOR_LETTER', 'CONSENT_RECEIPT', 'WHOM_TO_CALL', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_CANCELLED',
        'MEETING_DECIDED', 'DECISION_MADE', 'VOLUNTEER_HOURS', 'VOLUNTEER_OFFER_GONE', 'RELATIVE_PERMITTED'));
