-- Each benefit has a way back to work of its own, with its employer and its steps: so a benefit that was put on the wrong
-- citizen takes with it what was agreed on it, and nothing else. One of them is open.

alter table return_to_work_step drop constraint return_to_work_step_citizen_id_fkey;
alter table return_to_work_step drop constraint return_to_work_step_citizen_id_starts_on_key;
alter table citizen no force row level security;
alter table benefit no force row level security;
alter table return_to_work no force row level security;
alter table return_to_work_step no force row level security;
alter table return_to_work_step disable trigger user;

-- A benefit of a merged person may stand twice: the row of the benefit's own record stays, and takes the steps of the
-- other; of two for one day the later counts.
create temporary table doubled on commit drop as
    select r.id, r.citizen_id as from_record, b.citizen_id as to_record
    from return_to_work r join benefit b on b.id = r.benefit_id
    where r.citizen_id <> b.citizen_id and exists (
        select from return_to_work own where own.benefit_id = r.benefit_id and own.citizen_id = b.citizen_id);
delete from return_to_work_step s using doubled d, return_to_work_step other
where s.citizen_id in (d.from_record, d.to_record) and other.citizen_id in (d.from_record, d.to_record)
    and s.starts_on = other.starts_on and (s.recorded_at, s.id) < (other.recorded_at, other.id);
update return_to_work_step s set citizen_id = d.to_record from doubled d where s.citizen_id = d.from_record;
delete from return_to_work r using doubled d where r.id = d.id;
alter table return_to_work_step enable trigger user;

alter table return_to_work
    drop constraint return_to_work_pkey,
    drop constraint return_to_work_id_key,
    add primary key (id),
    add unique (benefit_id);
create unique index return_to_work_one_open on return_to_work (citizen_id) where ended_on is null;
create index return_to_work_by_citizen on return_to_work (citizen_id);
comment on table return_to_work is
    'The way back to a job that a sick-listed citizen still has (fastholdelse), one for each benefit; holds nothing about health.';
comment on column return_to_work.ended_on is 'The day on which the benefit was over, or another way back was opened.';

alter table return_to_work_step
    add column return_id uuid references return_to_work,
    add foreign key (citizen_id) references citizen;
update return_to_work_step s set return_id = r.id from return_to_work r where r.citizen_id = s.citizen_id;
alter table return_to_work_step force row level security;
alter table return_to_work force row level security;
alter table benefit force row level security;
alter table citizen force row level security;
alter table return_to_work_step
    alter column return_id set not null,
    add unique (return_id, starts_on);
create index return_to_work_step_by_citizen on return_to_work_step (citizen_id);
comment on column return_to_work_step.return_id is 'The way back it was agreed on.';
