-- Times that rules read come from the service's one clock and are always said: a default from the database's clock would
-- let a row in by another time than the one its rule is asked at.

alter table consent_statement alter column recorded_at drop default;
alter table sector_plan alter column spoke_at drop default;
alter table pause alter column recorded_at drop default;

-- Who stood for a citizen on the day of a look, also where that has ended since.
drop index representation_by_representative;
create index representation_by_representative on representation (municipality, representative);
