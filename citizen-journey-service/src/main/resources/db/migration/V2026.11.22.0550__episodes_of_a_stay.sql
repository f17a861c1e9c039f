-- Stays that overlap share an episode, and a mistake of one stay is none of another: each knows its own.

alter table hospital_stay
    add column episodes jsonb not null default '{}' check (jsonb_typeof(episodes) = 'object');
comment on column hospital_stay.episodes is
    'The episode that each time in hospital is, by the id of the notice that began it.';

alter table hospital_stay no force row level security;
alter table admission_notice no force row level security;
alter table episode no force row level security;
update hospital_stay s set episodes = own.episodes
from (
    select n.stay_id, jsonb_object_agg(n.id, e.id) as episodes
    from admission_notice n cross join lateral (
        select e.id from episode e
        where e.citizen_id = n.citizen_id and e.kind = case n.sector when 'PSYCHIATRY' then 'PSYCHIATRIC' else 'ADMISSION' end
            and e.outcome is distinct from 'CANCELLED'
            and (n.happened_at at time zone 'Europe/Copenhagen')::date between e.starts_on and coalesce(e.ends_on, 'infinity')
        order by e.starts_on desc, e.id desc limit 1) e
    where n.what in ('ADMITTED', 'BACK') and not exists (
        select from admission_notice c
        where c.municipality = n.municipality and c.sector = n.sector and c.cancels = n.notice_id)
    group by n.stay_id) own
where own.stay_id = s.id;
alter table hospital_stay force row level security;
alter table admission_notice force row level security;
alter table episode force row level security;
