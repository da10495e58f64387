-- The limit: one statement for each question, its JSON built by PostgreSQL, fields in the order of
-- operations.graphql. "-- NAME: values" begins a statement; the values stand for its question marks.

-- Q1: person slug
select json_build_object('id', c.id, 'name', c.name, 'proposals', coalesce(x.list, '[]'), 'next', x.next)
from community.community c
left join lateral (
  select json_agg(json_build_object('id', p.id, 'title', p.title, 'category', k.name, 'stage', p.stage,
      'createdAt', p.created_at, 'author', json_build_object('id', p.author_account_id, 'displayName', r.name),
      'endorsementCount', t.endorsements, 'commentCount', coalesce(h.comment_count, 0),
      'viewerHasEndorsed', exists (select 1 from proposals.endorsement e where e.proposal_id = p.id and e.person_id = ?::uuid))
      order by p.listed_at desc, p.id desc) list,
    (array_agg(p.listed_at || '|' || p.id order by p.listed_at, p.id))[1] next
  from (select * from proposals.proposal where community_id = c.id and published_at is not null
        order by listed_at desc, id desc limit 20) p
  join community.category k on k.community_id = p.community_id and k.code = p.category
  join community.person r on r.id = p.author_person_id
  join proposals.tally t on t.proposal_id = p.id
  left join deliberation.thread h on h.subject_kind = 'proposal' and h.subject_id = p.id) x on true
where c.slug = ?

-- Q1_LATER: person listed_at id slug
select json_build_object('id', c.id, 'name', c.name, 'proposals', coalesce(x.list, '[]'), 'next', x.next)
from community.community c
left join lateral (
  select json_agg(json_build_object('id', p.id, 'title', p.title, 'category', k.name, 'stage', p.stage,
      'createdAt', p.created_at, 'author', json_build_object('id', p.author_account_id, 'displayName', r.name),
      'endorsementCount', t.endorsements, 'commentCount', coalesce(h.comment_count, 0),
      'viewerHasEndorsed', exists (select 1 from proposals.endorsement e where e.proposal_id = p.id and e.person_id = ?::uuid))
      order by p.listed_at desc, p.id desc) list,
    (array_agg(p.listed_at || '|' || p.id order by p.listed_at, p.id))[1] next
  from (select * from proposals.proposal where community_id = c.id and published_at is not null
          and (listed_at, id) < (?::timestamptz, ?::uuid)
        order by listed_at desc, id desc limit 20) p
  join community.category k on k.community_id = p.community_id and k.code = p.category
  join community.person r on r.id = p.author_person_id
  join proposals.tally t on t.proposal_id = p.id
  left join deliberation.thread h on h.subject_kind = 'proposal' and h.subject_id = p.id) x on true
where c.slug = ?

-- Q2: person proposal
select json_build_object('id', p.id, 'title', p.title, 'body', p.body, 'category', k.name, 'stage', p.stage,
  'createdAt', p.created_at, 'author', json_build_object('id', p.author_account_id, 'displayName', r.name),
  'endorsementCount', t.endorsements, 'endorsementsNeeded', p.endorsements_needed, 'endorsementsUntil', p.gathering_ends,
  'commentCount', coalesce(h.comment_count, 0),
  'viewerHasEndorsed', exists (select 1 from proposals.endorsement e where e.proposal_id = p.id and e.person_id = ?::uuid),
  'text', p.answer_text, 'answeredAt', p.answered_at, 'by', p.answered_by,
  'comments', (
    select coalesce(json_agg(json_build_object('id', c.id, 'body', c.body, 'createdAt', c.created_at,
      'author', json_build_object('id', c.author_id, 'displayName', a.name), 'replyCount', c.reply_count)
      order by c.created_at, c.id), '[]')
    from (select * from deliberation.comment where subject_kind = 'proposal' and subject_id = p.id and parent_id is null
          order by created_at, id limit 20) c
    join community.verified_account v on v.account_id = c.author_id
    join community.person a on a.id = v.person_id))
from proposals.proposal p
join community.category k on k.community_id = p.community_id and k.code = p.category
join community.person r on r.id = p.author_person_id
join proposals.tally t on t.proposal_id = p.id
left join deliberation.thread h on h.subject_kind = 'proposal' and h.subject_id = p.id
where p.id = ?::uuid

-- Q3: council
select json_build_object('id', c.id, 'name', c.name, 'scope', json_build_object('id', s.id, 'label', s.name),
  'seats', (
    select json_agg(json_build_object('role', m.role,
      'resident', json_build_object('id', m.account_id, 'displayName', r.name)) order by m.chair_number)
    from councils.seat m join community.person r on r.id = m.person_id
    where m.council_id = c.id and m.ended_at is null),
  'meetings', (
    select json_agg(json_build_object('id', m.id, 'title', m.title, 'place', m.place, 'startsAt', m.starts_at,
      'agenda', (select json_agg(json_build_object('id', i.id, 'title', i.title, 'note', i.note) order by i.position)
                 from councils.agenda_item i where i.meeting_id = m.id)) order by m.starts_at desc, m.id desc)
    from (select * from councils.meeting where council_id = c.id order by starts_at desc, id desc limit 5) m),
  'openBallots', (
    select json_agg(json_build_object('id', b.id, 'title', b.title, 'closesAt', b.closes_at,
      'tally', (select json_agg(json_build_object('choice', o.choice, 'heads', (
                  select count(*) from voting.counted n join voting.entry e on e.id = n.entry_id
                  where n.ballot_id = b.id and e.choice = o.choice)))
                from (values ('FOR'), ('AGAINST'), ('ABSTAIN')) o(choice))) order by b.closes_at, b.id)
    from voting.ballot b where b.subject_kind = 'council' and b.subject_id = c.id and b.closed_at is null))
from councils.council c join community.area s on s.id = c.area_id
where c.id = ?::uuid

-- Q4: text
select coalesce(json_agg(hit), '[]') from bench.search_hits(?) hit

-- M1: proposal person account proposal
with i as (
  insert into proposals.endorsement (proposal_id, person_id, account_id, at) values (?::uuid, ?::uuid, ?::uuid, now())
  on conflict do nothing returning 1),
t as (
  update proposals.tally set endorsements = endorsements + (select count(*) from i)
  where proposal_id = ?::uuid returning proposal_id, endorsements)
select json_build_object('id', proposal_id, 'endorsementCount', endorsements, 'viewerHasEndorsed', true) from t

-- M2: account body proposal
with i as (
  insert into deliberation.comment (id, subject_kind, subject_id, area_path, depth, author_id, body, status, created_at)
  select uuidv7(), 'proposal', p.id, p.community_path, 1, ?::uuid, ?, 'VISIBLE', now()
  from proposals.proposal p where p.id = ?::uuid returning *),
h as (
  update deliberation.thread set comment_count = comment_count + 1, last_at = now() from i
  where thread.subject_kind = 'proposal' and thread.subject_id = i.subject_id returning comment_count),
d as (insert into bench.search_doc (kind, ref_id, tsv) select 'c', id, bench.cjk_tsv(body) from i)
select json_build_object('id', i.id, 'body', i.body, 'createdAt', i.created_at,
  'author', json_build_object('id', a.id, 'displayName', a.name),
  'subject', json_build_object('id', i.subject_id, 'commentCount', h.comment_count))
from i, h, identity.account a where a.id = i.author_id
