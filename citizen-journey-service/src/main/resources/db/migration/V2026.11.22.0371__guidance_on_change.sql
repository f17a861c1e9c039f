-- A changed benefit of Udbetaling Danmark asks for guidance on all rights (helhedsvejledning, FW-J21).

alter table citizen_entry
    add column benefit_id      uuid references benefit,
    add column benefit_version bigint,
    add check ((benefit_id is null) = (benefit_version is null)),
    add check (benefit_id is null or benefit_kind is not null);
comment on column citizen_entry.benefit_id is 'The benefit whose change asks for guidance; null where a person asked.';
comment on column citizen_entry.benefit_version is 'The version that the change gave the benefit.';
create unique index citizen_entry_of_change on citizen_entry (benefit_id, benefit_version) where benefit_id is not null;
