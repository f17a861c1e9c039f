-- How an appointment went was nowhere told: a call nobody answered was a next step, and what was missed in hospital was on
-- no list (FV-C16, daily use C5).

alter table appointment no force row level security;
alter table service_resumption no force row level security;

alter table appointment
    add column attendance text check (attendance in (
        'ATTENDED', 'DID_NOT_ATTEND', 'EXCUSED', 'CANCELLED_BY_CITIZEN', 'CANCELLED_BY_US')),
    add column noted_attendance text check (noted_attendance in (
        'ATTENDED', 'DID_NOT_ATTEND', 'EXCUSED', 'CANCELLED_BY_CITIZEN', 'CANCELLED_BY_US')),
    add column noted_by text,
    add column noted_at timestamptz,
    add column attendance_version bigint not null default 0,
    add column went text generated always as (
        case when attendance is null then noted_attendance else attendance end) stored,
    add check ((noted_attendance is null) = (noted_by is null)),
    add check ((noted_attendance is null) = (noted_at is null));
comment on column appointment.attendance is 'How it went (fremmøde), as the plan''s own system says; it has the last word.';
comment on column appointment.noted_attendance is 'How it went, as a caseworker noted at the time it stands at.';
comment on column appointment.noted_by is 'Who noted it.';
comment on column appointment.noted_at is 'When it was noted.';
comment on column appointment.attendance_version is 'Counts the changes of how it went.';
comment on column appointment.went is 'How it went, whoever said it; null while nobody did.';
create index appointment_that_went on appointment (plan_id, starts_at) where went is not null;
create index appointment_by_time on appointment (plan_id, starts_at desc, id desc);

alter table service_resumption
    alter column action_id drop not null,
    add column appointment_id uuid references appointment,
    add unique (stay_id, appointment_id),
    add check ((action_id is null) <> (appointment_id is null));
comment on table service_resumption is
    'An action that a stay pauses, or an appointment that fell into it, and whether it is taken up when the citizen is home (genoptagelse).';
comment on column service_resumption.appointment_id is 'The appointment that fell into the stay.';
create index service_resumption_by_appointment on service_resumption (appointment_id) where appointment_id is not null;

alter table appointment force row level security;
alter table service_resumption force row level security;
