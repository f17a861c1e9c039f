-- What a citizen wishes, can build on, needs and works towards goes along to another municipality, where the citizen
-- consents to that (C5).

create table received_words (
    id                uuid primary key,
    municipality      text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    citizen_id        uuid not null references citizen,
    incoming_id       uuid not null unique references incoming_transition,
    from_municipality text not null check (from_municipality ~ '^\d{4}$'),
    sector            text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    content           jsonb check (jsonb_typeof(content) = 'object'),
    received_at       timestamptz not null,
    withdrawn_at      timestamptz,
    check ((content is null) = (withdrawn_at is not null))
);
comment on table received_words is
    'What a citizen had said in the former municipality: wishes, resources, needs, joint goals with steps; read only.';
comment on column received_words.sector is 'The sector that took over here.';
comment on column received_words.content is 'Deleted when the hand-over did not happen after all.';
create index received_words_by_citizen on received_words (citizen_id, received_at);
call isolate_by_municipality('received_words', 'select, insert, update');
call let_only_an_erasure_delete('{received_words}');

alter table resource_profile drop constraint resource_profile_via_check;
alter table resource_profile add constraint resource_profile_via_check
    check (via in ('CITIZEN', 'REPRESENTATIVE', 'STAFF', 'FORMER_MUNICIPALITY'));
comment on column resource_profile.via is
    'Who wrote it down last; STAFF: what the citizen says; FORMER_MUNICIPALITY: it came along in a move.';
