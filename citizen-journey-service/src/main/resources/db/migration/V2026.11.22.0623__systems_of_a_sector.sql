-- A sector may work in several systems, each with its own rhythm: a plan is of the one whose prefix its external id
-- begins with, the longest first (daily use C2).

alter table source_system
    add column prefix text not null default '' check (prefix ~ '^([A-Za-z0-9][A-Za-z0-9._:~-]{0,39})?$'),
    drop constraint source_system_pkey,
    add primary key (municipality, sector, prefix);
comment on table source_system is 'The systems each sector works in (fagsystemer), and how often each speaks of every plan of its own.';
comment on column source_system.prefix is
    'What the external ids of its plans begin with; empty for all plans of the sector that are not another''s.';
