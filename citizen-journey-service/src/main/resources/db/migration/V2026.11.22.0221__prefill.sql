-- Once only: what is known of a citizen is offered with source and age, and what was said of it is kept.

create table prefill_form (
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    code         text not null check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    name         text not null check (length(name) between 1 and 200),
    points       jsonb not null check (jsonb_typeof(points) = 'array' and points <> '[]'),
    version      bigint not null check (version > 0),
    put_at       timestamptz not null,
    put_by       text not null,
    primary key (municipality, code)
);
comment on table prefill_form is 'Which data points a form asks for (blanket).';
comment on column prefill_form.points is '[{point, askAnywayBecause}]: what is known may be asked again only for the purpose named.';
call isolate_by_municipality('prefill_form', 'select, insert, update');

create table prefill_answer (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    set_id         uuid not null,
    citizen_id     uuid not null references citizen,
    form           text not null,
    point          text not null,
    part           text,
    stamp          text,
    answer         text not null check (answer in ('CONFIRMED', 'CORRECTED', 'STATED', 'UNKNOWN')),
    value          text check (length(value) between 1 and 2000),
    sector         text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    counted        text not null check (counted in ('ASKED_ONCE', 'ASKED_AGAIN', 'FIRST_TIME')),
    by_citizen     boolean not null,
    answered_at    timestamptz not null,
    answered_by    text not null,
    check ((part is null) = (stamp is null)),
    check (answer not in ('CONFIRMED', 'CORRECTED') or part is not null),
    check ((answer in ('CORRECTED', 'STATED')) = (value is not null))
);
comment on table prefill_answer is 'What was answered to one data point of a form; written once and never changed.';
comment on column prefill_answer.stamp is 'Tells which value was offered, without holding it.';
comment on column prefill_answer.sector is 'Whose form it was; null where the citizen filled it in.';
comment on column prefill_answer.counted is 'Offered instead of asked, asked though known somewhere, or asked for the first time.';
create index prefill_answer_by_citizen on prefill_answer (citizen_id, answer, point, id desc);
create index prefill_answer_by_day on prefill_answer (municipality, answered_at);
call isolate_by_municipality('prefill_answer', 'select, insert');

create table correction (
    id            uuid primary key,
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id    uuid not null references citizen,
    point         text not null,
    part          text not null,
    plan_id       uuid references sector_plan,
    owner_sector  text check (owner_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    from_sector   text check (from_sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    offered       text not null,
    corrected     text not null check (length(corrected) between 1 and 2000),
    state         text not null check (state in ('OPEN', 'TAKEN', 'DECLINED')),
    stated_at     timestamptz not null,
    stated_by     text not null,
    answered_at   timestamptz check (answered_at >= stated_at),
    answered_by   text,
    reason        text check (length(reason) between 1 and 1000),
    version       bigint not null default 0,
    check ((state = 'OPEN') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
    check (state <> 'DECLINED' or reason is not null)
);
comment on table correction is
    'What somebody says is wrong in a datum that another keeps (rettelse); the owner alone changes it, in its own system.';
comment on column correction.owner_sector is 'Whose datum it is; null where no sector keeps it, then the team of the citizen answers.';
comment on column correction.from_sector is 'The sector whose form it was said in; null where the citizen filled it in.';
create unique index correction_open on correction (citizen_id, point, part) where state = 'OPEN';
create index correction_by_citizen on correction (citizen_id, id desc);
create index correction_of_owner on correction (municipality, owner_sector, state, id);
call isolate_by_municipality('correction',
    'select, insert, update (state, answered_at, answered_by, reason, version)');
