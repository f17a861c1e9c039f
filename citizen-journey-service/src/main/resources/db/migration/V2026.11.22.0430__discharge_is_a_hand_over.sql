-- A discharge notice is a hand-over with a receiver and a deadline; a notice told by mistake is taken back with what came of
-- it, and somebody is to be in touch after a stay at hospital (FV-C4, FV-S41, daily use C5).

alter table hospital_stay add column hand_over uuid references transition;
comment on column hospital_stay.hand_over is 'The transition that its discharge is, while it is discharged.';
alter table hospital_stay drop constraint hospital_stay_state_check;
alter table hospital_stay add constraint hospital_stay_state_check
    check (state in ('AWAITED', 'ADMITTED', 'ON_LEAVE', 'DISCHARGED', 'DIED', 'CANCELLED'));
alter table hospital_stay add constraint hospital_stay_hand_over check (hand_over is null or state = 'DISCHARGED');
comment on column hospital_stay.state is
    'AWAITED: something was told of the stay, its admission not yet. CANCELLED: all that was told was told by mistake.';

alter table admission_notice
    add column unit           text check (length(unit) between 1 and 200),
    add column institution_id uuid,
    add column cancels        text check (length(cancels) between 1 and 100);
alter table admission_notice drop constraint admission_notice_what_check;
alter table admission_notice add constraint admission_notice_what_check
    check (what in ('ADMITTED', 'LEAVE', 'BACK', 'DISCHARGED', 'DIED', 'EXPECTED_HOME', 'CANCELLED'));
alter table admission_notice add constraint admission_notice_cancels check ((what = 'CANCELLED') = (cancels is not null));
comment on column admission_notice.unit is 'The ward, as the hospital calls it.';
comment on column admission_notice.institution_id is 'The hospital, where it is known as an institution.';
comment on column admission_notice.cancels is 'The id of the notice that was told by mistake (annullering).';
create index admission_notice_cancelling on admission_notice (municipality, sector, cancels) where cancels is not null;

insert into episode_end (kind, code, name_da, name_en, source, valid_from)
values
    ('ADMISSION', 'CANCELLED', 'Annulleret', 'Cancelled', 'MedCom: HospitalNotification', '2015-01-01'),
    ('PSYCHIATRIC', 'CANCELLED', 'Annulleret', 'Cancelled', 'MedCom: HospitalNotification', '2015-01-01');

-- An outcome of what never was is deleted, so that what really comes of it can be recorded; the events tell both.
grant delete on outcome to ${app};

insert into milestone_kind (code, sector, name_da, name_en, fact, registered, counted_from, after_period,
    warned_before, sensitive, law, source, to_be_checked, valid_from, met_by)
values
    ('CONTACT_AFTER_HOSPITAL', 'HEALTH', 'Opfølgende kontakt efter indlæggelse', 'Follow-up contact after hospital',
        'HOME_AFTER_HOSPITAL', 'BY_EPISODE', 'FACT', 'P7D', 'P7D', true, null,
        'Fælles Velfærd 2015 (Nordsjællands Hospital); fristen er en standardværdi, kommunen tjekker', true,
        '2015-01-01', 'CONTACT');
