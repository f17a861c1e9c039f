-- The kind of a hand-over tells of prison, shelter or illness, and so does what came of it.

alter table transition_kind add column sensitive boolean not null default true;
comment on column transition_kind.sensitive is
    'Whether a hand-over of this kind tells of prison, shelter or illness; what came of it then does, too.';
update transition_kind set sensitive = false
where code not in ('HOSPITAL_DISCHARGE', 'HOSPITAL_ADMISSION', 'PRISON_RELEASE', 'SHELTER_TO_OWN_HOME');
