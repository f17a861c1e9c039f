-- Who says yes for a citizen is registered as who may; the name somebody gives is no ground (C22).

alter table consent
    add column stated_by text check (stated_by in ('CITIZEN', 'REPRESENTATIVE', 'CUSTODY_HOLDER')),
    add column representation_id uuid references representation,
    add column representative text check (length(representative) between 1 and 200),
    add constraint consent_speaker check (
        (coalesce(stated_by, 'CITIZEN') = 'CITIZEN') = (representative is null)
        and (representation_id is null or representative is not null)
        and (not given or representative is null or representation_id is not null));
alter table consent_statement
    add column stated_by text check (stated_by in ('CITIZEN', 'REPRESENTATIVE', 'CUSTODY_HOLDER')),
    add column representation_id uuid references representation,
    add column representative text check (length(representative) between 1 and 200),
    add constraint consent_statement_speaker check (
        (coalesce(stated_by, 'CITIZEN') = 'CITIZEN') = (representative is null)
        and (representation_id is null or representative is not null)
        and (not given or representative is null or representation_id is not null));
comment on column consent.stated_by is 'Whose word it was; null in a row from before it was noted.';
comment on column consent.representation_id is 'On what registered ground somebody said yes for the citizen.';
comment on column consent_statement.stated_by is 'Whose word it was; null in a row from before it was noted.';
comment on column consent_statement.representation_id is 'On what registered ground somebody said yes for the citizen.';

alter table family_consent
    add column representation_id uuid references representation,
    add constraint family_consent_ground check (
        (representation_id is null or stated_by <> 'CITIZEN')
        and (not given or stated_by = 'CITIZEN' or representation_id is not null)) not valid;
comment on column family_consent.representation_id is
    'On what registered ground somebody said yes for the member; null in a yes from before it was asked for.';
