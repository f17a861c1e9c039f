-- What the watch of a transition ends in, beside the measures of the national goals.

insert into outcome_measure (code, sector, name_da, name_en, national_goal, outcome_values, counted_values, recorded,
    direction, share_percent, relative_percent, most_persons, baseline_percent, baseline_persons, deadline_year,
    window_months, valid_from, source)
values
    ('RELAPSE', 'SOCIAL', 'Recidiv efter løsladelse', 'Relapse into crime after release', null,
        '{RELAPSED,NOT_RELAPSED}', '{RELAPSED}', 'BY_EPISODE',
        null, null, null, null, null, null, null, null, '2015-01-01',
        'Fælles Velfærd 2015 (Kriminalforsorgen og Esbjerg Kommune); perioden er konfiguration'),
    ('YOUTH_EDUCATION_DIRECT', 'SOCIAL', 'Direkte fra skole til ungdomsuddannelse',
        'Directly from school to youth education', null, '{DIRECT,NOT_DIRECT}', '{DIRECT}', 'BY_EPISODE',
        null, null, null, null, null, null, null, null, '2015-01-01',
        'Fælles Velfærd 2015 (direkte valg efter 9. og 10. klasse); hvad der er direkte, er konfiguration'),
    ('YOUTH_EDUCATION_DROPOUT', 'SOCIAL', 'Frafald fra ungdomsuddannelse', 'Dropout from youth education', null,
        '{DROPPED_OUT,STAYED}', '{DROPPED_OUT}', 'BY_EPISODE',
        null, null, null, null, null, null, null, null, '2015-01-01',
        'Fælles Velfærd 2015 (frafald); perioden er konfiguration')
on conflict do nothing;
