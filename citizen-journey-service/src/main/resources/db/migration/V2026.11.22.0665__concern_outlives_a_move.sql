-- Nothing waits about the dead (C21), but a concern does not go with who moves away: it waits until a person has assessed
-- it (CIT-13), and its deadline comes.

create function is_dead(asked_id uuid) returns boolean
    language sql stable
    return exists (
        select from citizen named
            join citizen person
                on person.id = case when named.survivor_id is null then named.id else named.survivor_id end
        where named.id = asked_id and person.stopped_at is not null and person.ended_on is null);
comment on function is_dead is
    'Whether a person is registered as dead, whichever of their records is named; who has moved away is not.';

alter table citizen no force row level security;
alter table concern no force row level security;
alter table resting_due no force row level security;
alter table due no force row level security;
with waiting as (
    delete from resting_due r using concern k
    where k.id = r.subject and k.state = 'RECEIVED' and r.kind = 'concern.untriaged' and not is_dead(k.citizen_id)
    returning r.municipality, r.subject, r.kind, r.at
)
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), w.municipality, w.subject, w.kind, max(w.at)
from waiting w
where not exists (select from due d where d.subject = w.subject and d.kind = w.kind)
group by w.municipality, w.subject, w.kind;
alter table citizen force row level security;
alter table concern force row level security;
alter table resting_due force row level security;
alter table due force row level security;
