-- Who is still ill when sickness benefit ends lives on the resource-course benefit during job clarification
-- (jobafklaringsforløb), from the sickness benefit reform on: a kind of its own (C23). It is meant for a time.

insert into benefit_kind (code, name_da, name_en, authority, refunded, fact, law, source, valid_from)
values (
    'RESSOURCEFORLOEBSYDELSE_JOBAFKLARING', 'Ressourceforløbsydelse under jobafklaringsforløb',
    'Resource-course benefit during job clarification', 'MUNICIPALITY', true, null, 'Aktivloven',
    'Lov nr. 720 af 25. juni 2014 (sygedagpengereformen)', '2014-07-01');

insert into rule_kind (mark, code, valid_from, valid_to, source)
values (
    'TEMPORARY_BENEFIT', 'RESSOURCEFORLOEBSYDELSE_JOBAFKLARING', '2014-07-01', null,
    'midlertidige ydelser; førtidspension, fleksjob og folkepension er det ikke');
