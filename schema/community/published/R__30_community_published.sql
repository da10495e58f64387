-- What other modules may join.
create schema if not exists community_published;
create or replace view community_published.area as
  select a.id, a.kind, a.parent_id, a.path, a.name, a.community_id,
         case when a.kind = 'STAIRWELL' then p.name || a.name else a.name end as label
  from community.area a left join community.area p on p.id = a.parent_id;
create or replace view community_published.community as
  select id, slug, name, path, endorsements_community, endorsements_building, endorsements_stairwell, gathering_days
  from community.community;
create or replace view community_published.category as
  select community_id, code, name, position from community.category;
create or replace view community_published.household as
  select id, community_id, stairwell_id, path, door, sort_door, area_cm2, developer_held from community.household;
-- A person as content shows its author: by account, with the verified person and home building if any.
create or replace view community_published.resident as
  select a.id as account_id,
         v.person_id,
         case when a.closed_at is not null then null else coalesce(pe.name, a.name) end as name,
         a.phone_masked,
         a.closed_at is not null as closed,
         b.name as building,
         b.path as building_path,
         (select o.kind from community.office o
           where o.account_id = a.id and o.kind not in ('COUNCIL_CONVENOR', 'APPEAL_REVIEWER') and current_date between o.term_starts and o.term_ends
           order by o.kind limit 1) as office,
         (select oa.path from community.office o join community.area oa on oa.id = o.area_id
           where o.account_id = a.id and o.kind not in ('COUNCIL_CONVENOR', 'APPEAL_REVIEWER') and current_date between o.term_starts and o.term_ends
           order by o.kind limit 1) as office_path
  from identity_published.account a
  left join community.verified_account v on v.account_id = a.id and v.ended_at is null
  left join community.person pe on pe.id = v.person_id
  left join lateral (
    select bb.name, bb.path
    from community.member m
    join community.household h on h.id = m.household_id
    join community.area s on s.id = h.stairwell_id
    join community.area bb on bb.id = s.parent_id
    where m.person_id = v.person_id and m.until is null
    order by m.since, m.id limit 1) b on true;
-- Who is a member of which household today.
create or replace view community_published.member as
  select m.household_id, m.person_id, m.capacity, h.community_id, h.path
  from community.member m join community.household h on h.id = m.household_id
  where m.until is null;
-- Human beings with what a roll of voters asks: of age since when (null: always), verified today or not.
create or replace view community_published.person as
  select p.id, p.name, p.adult_on,
         exists (select 1 from community.verified_account v
                 where v.person_id = p.id and v.ended_at is null) as verified
  from community.person p;
-- Claims that wait for a desk.
create or replace view community_published.pending_residency as
  select id, community_id from community.residency where status = 'PENDING';
-- Who serves a community, and served; until is its last day, null while it serves.
create or replace view community_published.organisation as
  select id, community_id, kind, name, since, until from community.organisation;
-- Living accounts that speak for an organisation which still serves.
create or replace view community_published.representative as
  select r.organisation_id, r.account_id, o.community_id
  from community.representative r
  join community.organisation o on o.id = r.organisation_id and o.until is null
  join identity_published.account a on a.id = r.account_id and a.closed_at is null;
-- Grids, and the areas each has; a grid also has what lies below them.
create or replace view community_published.grid_area as
  select g.id as grid_id, g.community_id, g.name, ga.area_id, a.path
  from community.grid g
  join community.grid_area ga on ga.grid_id = g.id
  join community.area a on a.id = ga.area_id;
-- Names on a community's roll, for keeping them out of texts that are shown to others.
create or replace view community_published.member_name as
  select distinct h.community_id, p.name
  from community.member m
  join community.household h on h.id = m.household_id
  join community.person p on p.id = m.person_id
  where m.until is null;
-- The same with everybody who ever was on it, and the living account if there is one; without those whose names
-- went with their accounts.
create or replace view community_published.name_ever_on_roll as
  select distinct h.community_id, p.name, v.account_id
  from community.member m
  join community.household h on h.id = m.household_id
  join community.person p on p.id = m.person_id
  left join community.verified_account v on v.person_id = p.id and v.ended_at is null
  where p.name <> '已注销居民';
-- Since when an account is known to be which person.
create or replace view community_published.verified_account as
  select account_id, person_id, since from community.verified_account where ended_at is null;
-- The living account of a verified person.
create or replace view community_published.account_of_person as
  select person_id, account_id from community.verified_account where ended_at is null;
-- Every office held today, with where it counts.
create or replace view community_published.office_held as
  select o.account_id, o.kind, a.path
  from community.office o
  left join community.grid_area ga on ga.grid_id = o.grid_id
  join community.area a on a.id = case when o.grid_id is null then o.area_id else ga.area_id end
  where current_date between o.term_starts and o.term_ends;
-- What was done for an elder; who acted for whom is asked of the community.
create or replace view community_published.acted_for as
  select subject_id, act from community.acted_for;
