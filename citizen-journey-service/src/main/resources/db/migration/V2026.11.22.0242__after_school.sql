-- Nobody leaves school without a place to go: a young person without a youth education after grade 9 or 10 is an alert.

insert into milestone_kind (code, sector, name_da, name_en, fact, registered, counted_from, after_period, weekdays,
    repeated_every, warned_before, sensitive, required_parts, measure, value_when_met, value_when_past, law, source,
    to_be_checked, valid_from)
values
    ('YOUTH_EDUCATION_AFTER_SCHOOL', 'EMPLOYMENT', 'Ungdomsuddannelse begyndt efter 9. eller 10. klasse',
        'Youth education begun after grade 9 or 10', 'SCHOOL_ENDS', 'BY_HAND', 'FACT', 'P2M', false, null, 'P2M', false,
        '{}', null, null, null, 'Lov om kommunal indsats for unge under 25 år',
        'Fælles Velfærd 2015 (direkte valg efter 9. og 10. klasse); fristen er et valg', true, '2019-08-01');
create index milestone_open_by_kind on milestone (citizen_id, kind) where state = 'OPEN';
