-- A yes from before its ground was asked for is asked for anew, too, when the child is old enough to consent (C22).

alter table family_consent
    drop constraint family_consent_ground,
    add constraint family_consent_ground check (
        (representation_id is null or stated_by <> 'CITIZEN')
        and (not given or stated_by = 'CITIZEN' or representation_id is not null or ground_gone_on is not null)) not valid;
