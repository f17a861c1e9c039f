-- What a benefit said before was gone when its system said something else: a past day was told without it, and the weeks of
-- the state's refund began anew with another kind (C15, C23, FV-B4).

create table benefit_version (
    benefit_id       uuid not null references benefit,
    version          bigint not null check (version >= 0),
    municipality     text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id       uuid not null references citizen,
    external_version bigint not null check (external_version >= 0),
    kind             text not null,
    starts_on        date not null,
    ends_on          date check (ends_on > starts_on),
    target_group     text,
    has_job          boolean not null,
    fast_track       boolean not null,
    recorded_at      timestamptz not null,
    primary key (benefit_id, version)
);
comment on table benefit_version is
    'Every version of a benefit, for good: when it held (starts_on, ends_on) and from when it was known here (recorded_at).';
comment on column benefit_version.recorded_at is 'It was what was known here from this instant until the next version''s.';
create index benefit_version_by_citizen on benefit_version (citizen_id, recorded_at);
call isolate_by_municipality('benefit_version', 'select, insert');
call let_only_an_erasure_delete('{benefit_version}');

-- Of a benefit from before only what it says now is known, and since when. Taking one back counted as a version.
alter table citizen no force row level security;
alter table benefit no force row level security;
alter table benefit_version no force row level security;
insert into benefit_version (
    benefit_id, version, municipality, citizen_id, external_version, kind, starts_on, ends_on, target_group, has_job,
    fast_track, recorded_at)
select id, case when retracted_at is null then version else greatest(version - 1, 0) end, municipality, citizen_id,
    external_version, kind, starts_on, ends_on, target_group, has_job, fast_track, recorded_at
from benefit;
alter table benefit_version force row level security;
alter table benefit force row level security;
alter table citizen force row level security;

create function benefits_held(records uuid[], known_at timestamptz)
    returns table (benefit_id uuid, kind text, starts_on date, ends_on date, target_group text, has_job boolean)
    language sql stable
begin atomic
    with said as (
        select v.*, min(v.starts_on) over (
                partition by v.benefit_id order by v.version rows between 1 following and unbounded following) as later
        from benefit_version v join benefit b on b.id = v.benefit_id
        where v.citizen_id = any (records) and v.recorded_at <= known_at and b.retracted_at is null
    ), before as (
        select s.*, lead(s.kind) over next as next_kind, lead(s.starts_on) over next as next_on
        from said s where s.later is null or s.starts_on < s.later
        window next as (partition by s.benefit_id order by s.version)
    )
    select f.benefit_id, f.kind, f.starts_on,
        least(f.ends_on, lead(f.starts_on) over (partition by f.benefit_id order by f.version)),
        f.target_group, f.has_job
    from before f
    where f.next_on is null or f.kind <> f.next_kind or f.ends_on <= f.next_on;
end;
comment on function benefits_held is
    'What the person with these records lived on, one row for each period, as far as it was known at the instant. What a benefit said before stands for the days before its next version begins, where that is another kind or begins after the former had ended; any other version corrects the former.';
