-- What professionals leave each other around a citizen, and where they report that rules collide.

create table note (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id   uuid not null references citizen,
    kind         text not null check (kind in ('KNOWLEDGE', 'UNPLANNED_EVENT', 'TASK_DEVIATION')),
    sector       text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    at           timestamptz not null,
    content      text not null check (length(content) between 1 and 2000),
    task         text,
    replaced_by  text,
    written_by   text not null,
    written_at   timestamptz not null,
    check ((kind = 'TASK_DEVIATION') = (task is not null)),
    check (replaced_by is null or kind = 'TASK_DEVIATION')
);
comment on table note is
    'Knowledge for the team (videnotat), an unplanned event (uventet hændelse), or a task that was done otherwise with the '
    'citizen (fravigelse): by professional judgement, without approval, for learning and never for sanctions.';
comment on column note.content is 'What the team should know, what happened, or the professional reason.';
create index note_by_citizen on note (citizen_id, id);
call isolate_by_municipality('note', 'select, insert');

create table rule_conflict_report (
    id           uuid primary key,
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    rule_a       text not null check (length(rule_a) between 1 and 300),
    rule_b       text not null check (length(rule_b) between 1 and 300),
    situation    text not null check (length(situation) between 1 and 2000),
    sector       text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    reported_on  date not null,
    check (rule_a <> rule_b)
);
comment on table rule_conflict_report is
    'Two rules of law that collide in practice (regelkonflikt), without citizen and without reporter.';
create index rule_conflict_report_by_id on rule_conflict_report (municipality, id);
call isolate_by_municipality('rule_conflict_report', 'select, insert');
