-- Each ground of a rule names the change of law that brought it, where the source names one (X-07).

alter table rule_ground
    add column legal_change text check (legal_change ~ '^lt[abc]/\d{4}/\d+$');
comment on column rule_ground.legal_change is
    'The act that brought it, as its identifier in Lovtidende (ELI): lta/2018/707 is act no. 707 of 2018. Empty where the source names none.';
update rule_ground set legal_change = 'lta/2018/707' where law = 'Lov nr. 707 af 8. juni 2018';
update rule_ground set legal_change = 'lta/2014/1524' where source like '%lov nr. 1524 af 27. december 2014%';
update rule_ground set legal_change = 'lta/2023/721' where source like '%lov nr. 721 af 13. juni 2023%';
