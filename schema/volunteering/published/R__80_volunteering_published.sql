-- What other modules may join: activities everybody may see, and the shifts of each.
create schema if not exists volunteering_published;
create or replace view volunteering_published.activity as
  select id, community_id, area_id, path, title, published_at, cancelled_at
  from volunteering.activity where hidden_reason is null;
create or replace view volunteering_published.shift as
  select id, activity_id, starts_at, ends_at, capacity, cancelled_at from volunteering.shift;
