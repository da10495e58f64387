-- What other modules may join. Mediation is private to its parties: it is in no view.
create schema if not exists councils_published;
create or replace view councils_published.council as
  select id, community_id, area_id, path, name from councils.council where dissolved_at is null;
create or replace view councils_published.meeting as
  select id, council_id, community_id, path, kind, title, starts_at, place, subject_kind, subject_id,
         called_at, cancelled_at, closed_at
  from councils.meeting where kind <> 'MEDIATION';
create or replace view councils_published.agenda_item as
  select i.id, i.meeting_id, m.council_id, m.kind as meeting_kind, m.starts_at, i.title,
         i.subject_kind, i.subject_id, i.outcome, i.resolution, i.resolved_at
  from councils.agenda_item i join councils.meeting m on m.id = i.meeting_id
  where m.kind <> 'MEDIATION' and i.merged_into is null;
-- Principles that the parties of a mediation made public, without a word of where they came from.
create or replace view councils_published.principle as
  select a.principle_id as id, m.community_id, m.council_id, m.path, a.principle_title as title, a.principle as body,
         (a.concluded_at at time zone 'Asia/Shanghai')::date as agreed_on
  from councils.agreement a join councils.meeting m on m.id = a.meeting_id
  where a.concluded_at is not null and a.principle is not null;
-- Each meeting as a line of a ledger; mediation is private to its parties.
create or replace view councils_published.ledger as
  select m.id, m.community_id, m.path, c.name as council, m.kind, m.title, m.starts_at, m.place, m.called_at, m.cancelled_at, m.closed_at,
         (select count(*)::int from councils.attendance a where a.meeting_id = m.id) as present,
         (select count(*)::int from councils.agenda_item i where i.meeting_id = m.id and i.merged_into is null) as items,
         (select count(*)::int from councils.agenda_item i where i.meeting_id = m.id and i.outcome is not null) as resolved,
         (select min(v.published_at) from councils.minutes v where v.meeting_id = m.id) as minutes_published_at
  from councils.meeting m join councils.council c on c.id = m.council_id
  where m.kind <> 'MEDIATION';
