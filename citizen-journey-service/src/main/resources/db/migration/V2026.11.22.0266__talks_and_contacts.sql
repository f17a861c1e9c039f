-- Talks with the unemployed, contact after a shelter and protection of an address at a crisis centre.

alter table milestone_kind
    add column repeated_times integer check (repeated_times > 1),
    add check (repeated_times is null or repeated_every is not null);
comment on column milestone_kind.repeated_times is
    'How many there are of one fact, the first one counted; empty where they go on while the fact holds.';

insert into milestone_kind (code, sector, name_da, name_en, fact, registered, counted_from, after_period,
    repeated_every, repeated_times, warned_before, sensitive, law, source, to_be_checked, valid_from)
values
    ('UNEMPLOYMENT_TALK', 'EMPLOYMENT', 'Jobsamtale med den ledige', 'Job interview with the unemployed',
        'UNEMPLOYED', 'BY_BENEFIT', 'FACT', 'P6W', 'P6W', 4, 'P14D', false,
        'Lov om en aktiv beskæftigelsesindsats',
        'danish-practice: mindst 4 samtaler på 6 måneder; at de fordeles jævnt er et valg',
        true, '2014-01-01'),
    ('CONTACT_AFTER_SHELTER', 'SOCIAL', 'Kontakt efter ophold på forsorgshjem', 'Contact after a stay at a shelter',
        'HOME_AFTER_SHELTER', 'BY_EPISODE', 'FACT', 'P1M', 'P1M', 12, 'P14D', true, null,
        'Fælles Velfærd 2015 (højst 20 procent vender tilbage inden for 12 måneder); hvor tit er et valg', false,
        '2015-01-01');

update benefit_kind set fact = 'UNEMPLOYED' where code in ('DAGPENGE', 'KONTANTHJAELP');

alter table episode_end add column fact text;
comment on column episode_end.fact is 'The fact for milestones that this end is.';
update episode_end set fact = 'HOME_AFTER_SHELTER' where kind = 'SHELTER' and code = 'OWN_HOME';

alter table episode_kind
    add column protected_for text check (protected_for ~ '^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$');
comment on column episode_kind.protected_for is
    'How long from its beginning name and address are protected where they are not already; empty for not at all.';
update episode_kind set protected_for = 'P1Y' where code = 'CRISIS_CENTRE';
