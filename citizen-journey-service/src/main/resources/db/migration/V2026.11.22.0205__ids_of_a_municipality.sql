-- A client chooses these ids, so two municipalities may choose the same one: an id is one municipality's alone.

alter table unit_member
    drop constraint unit_member_unit_id_fkey,
    drop constraint unit_member_pkey;
alter table unit
    drop constraint unit_pkey,
    add primary key (municipality, id);
alter table unit_member
    add primary key (municipality, unit_id, user_id, since),
    add foreign key (municipality, unit_id) references unit;
drop index unit_member_now;
create unique index unit_member_now on unit_member (municipality, unit_id, user_id) where until is null;

alter table delegation
    drop constraint delegation_pkey,
    add primary key (municipality, id);
