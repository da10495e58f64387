-- Claims that wait already come onto the queue. To go back, delete the rows of kind RESIDENCY.
insert into moderation.item (id, kind, subject_kind, subject_id, area_path, title, excerpt, author_id, waiting_since, due_at)
select gen_random_uuid(), 'RESIDENCY', 'residency', r.id, c.path, '住户认证', b.name || s.name || h.door, r.account_id,
       r.requested_at, r.requested_at + interval '3 days'
from community.residency r
join community.community c on c.id = r.community_id
join community.household h on h.id = r.household_id
join community.area s on s.id = h.stairwell_id
join community.area b on b.id = s.parent_id
where r.status = 'PENDING'
on conflict do nothing;
