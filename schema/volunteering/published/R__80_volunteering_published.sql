-- What other modules may join: activities everybody may see, and the shifts of each.
create schema if not exists volunteering_published;
create or replace view volunteering_published.activity as
  select id, community_id, area_id, path, title, published_at, cancelled_at
  from volunteering.activity where hidden_reason is null;
create or replace view volunteering_published.shift as
  select id, activity_id, starts_at, ends_at, capacity, cancelled_at from volunteering.shift;
-- Each line of the ledger of hours; what takes time back is a line of its own.
create or replace view volunteering_published.hour as
  select h.id, h.community_id, h.service_day, h.minutes, h.sequence, h.reason, h.account_id, v.name as volunteer, v.kind as volunteer_kind,
         a.title as activity, h.at
  from volunteering.hour_entry h
  join volunteering.volunteer v on v.account_id = h.account_id
  join volunteering.signup s on s.id = h.signup_id
  join volunteering.shift f on f.id = s.shift_id
  join volunteering.activity a on a.id = f.activity_id;
