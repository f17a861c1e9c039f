insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('complaint-not-reassessed', 'Retssikkerhedsloven § 66', '1998-07-01', null, true,
        'danish-practice: genvurdering inden 4 uger; C20');
