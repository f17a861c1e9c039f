-- The day on which a hospital expects a citizen home asks for a hand-over before it (FV-C4, C5).

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('home-coming-without-hand-over', 'Sundhedsloven §§ 203-205', '2007-01-01', null, true,
        'sammenhængende forløb; overgang med modtager, tjekliste og tid før hjemkomsten (FV-C4, C5)');

alter table hospital_stay no force row level security;
alter table due no force row level security;
insert into due (id, municipality, subject, kind, at)
select gen_random_uuid(), concerned.municipality, concerned.citizen_id, 'journey.re-evaluate', now()
from (
    select distinct municipality, citizen_id from hospital_stay
    where state = 'ADMITTED' and expected_home_on is not null) concerned;
alter table hospital_stay force row level security;
alter table due force row level security;
