-- What other modules may join: conventions everybody may read, and where they stand.
create schema if not exists conventions_published;
create or replace view conventions_published.convention as
  select c.id, c.community_id, c.area_id, c.path, c.title, c.in_force_version, e.stage
  from conventions.convention c
  join conventions.edition e on e.convention_id = c.id and e.number = c.edition
  where c.published_version is not null and c.hidden_reason is null;
