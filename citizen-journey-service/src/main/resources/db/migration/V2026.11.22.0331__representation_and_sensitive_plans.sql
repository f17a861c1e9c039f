-- Who stands for a citizen, a relative above all, may be the one a sensitive plan protects the citizen from.

alter table representation add column includes_sensitive boolean not null default false;
comment on column representation.includes_sensitive is
    'Sensitive plans and secret units, too; only where it was said when it was registered.';
