alter table source_system add column confirmed_at timestamptz;
comment on column source_system.confirmed_at is
    'When the system last said that every plan it has put still stands; for systems that send changes alone.';
