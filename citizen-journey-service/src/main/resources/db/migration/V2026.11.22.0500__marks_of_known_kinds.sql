-- A mark stood at words that no episode and no benefit can have, and was missing at the words they do have: a psychiatric
-- stay hit no rule, and a resource course never stood still.

insert into rule_kind (mark, code, valid_from, valid_to, source)
values
    ('ADMISSION', 'PSYCHIATRIC', '2007-01-01', null, 'ophold hvor borgeren ikke kan møde andre steder'),
    ('TEMPORARY_BENEFIT', 'RESSOURCEFORLOEBSYDELSE', '2013-01-01', null,
        'midlertidige ydelser; førtidspension, fleksjob og folkepension er det ikke');
delete from rule_kind
where mark in ('ADMISSION', 'SHELTER') and code not in (select code from episode_kind)
    or mark in ('TEMPORARY_BENEFIT', 'LIMITS_VOLUNTEERING') and code not in (select code from benefit_kind);

-- Those whom the new marks are about are looked at anew.
alter table episode no force row level security;
alter table benefit no force row level security;
alter table due no force row level security;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), municipality, citizen_id, 'journey.re-evaluate', now()
from (
    select municipality, citizen_id from episode where kind = 'PSYCHIATRIC'
    union
    select municipality, citizen_id from benefit where kind = 'RESSOURCEFORLOEBSYDELSE') marked;
alter table episode force row level security;
alter table benefit force row level security;
alter table due force row level security;
