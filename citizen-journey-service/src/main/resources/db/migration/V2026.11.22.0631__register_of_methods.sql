-- A method that is misspelt is in no register, so nobody noticed where the one that was meant is deselected (C10, FV-C26).

comment on table copy_method is
    'How supervision looks at a method (metode), from supervision; code * is the register itself, there from the first method it told of.';

alter table copy_method no force row level security;
alter table action no force row level security;
alter table sector_plan no force row level security;
alter table due no force row level security;
insert into copy_method (municipality, code, phases)
select distinct on (municipality) municipality, '*', phases from copy_method where phases is not null
order by municipality, code;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), planned.municipality, planned.citizen_id, 'journey.re-evaluate', now()
from (
    select distinct p.municipality, p.citizen_id
    from action a
        join sector_plan p on p.id = a.plan_id
        join copy_method m on m.municipality = a.municipality and m.code = '*'
    where a.active and a.terms ? 'method') planned
on conflict do nothing;
alter table copy_method force row level security;
alter table action force row level security;
alter table sector_plan force row level security;
alter table due force row level security;
