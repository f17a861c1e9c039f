-- For which authority somebody is in the team (CIT-09): the municipality itself, another one, or a region.

alter table team_member add column authority text check (authority ~ '^\d{4}$');
comment on column team_member.authority is
    'Code of the municipality or region the member works for; empty of older members, whom nobody asked.';
