-- What other modules may join.
create schema if not exists proposals_published;
create or replace view proposals_published.proposal as
  select p.id, p.community_id, p.number, p.stage, p.published_at, t.endorsements
  from proposals.proposal p join proposals.tally t on t.proposal_id = p.id;
-- Each handed-in proposal as a line of a ledger; drafts are nobody's but their author's.
create or replace view proposals_published.ledger as
  select p.id, p.community_id, p.scope_path, p.number, p.category, p.title, p.stage, p.hidden, p.anonymous,
         p.author_account_id, p.submitted_at, p.published_at, p.answered_at, p.answer_responsible, t.endorsements,
         (select min(e.at) from proposals.entry e where e.proposal_id = p.id and e.kind = 'DONE') as done_at,
         (select count(*)::int from proposals.rating r where r.proposal_id = p.id) as ratings,
         (select count(*)::int from proposals.rating r where r.proposal_id = p.id and r.score >= 4) as satisfied
  from proposals.proposal p join proposals.tally t on t.proposal_id = p.id
  where p.submitted_at is not null;
-- Each handing in with the day a first reply was due, and when it came.
create or replace view proposals_published.first_reply as
  select p.id as proposal_id, p.community_id, p.scope_path, e.due_on,
         (select min(r.at) from proposals.entry r
           where r.proposal_id = p.id and r.kind in ('ACCEPTED', 'RETURNED', 'REJECTED', 'WITHDRAWN') and r.at >= e.at) as replied_at
  from proposals.entry e join proposals.proposal p on p.id = e.proposal_id
  where e.kind = 'SUBMITTED' and e.due_on is not null;
-- How content residents are: one line a rating, without the person.
create or replace view proposals_published.rating as
  select p.community_id, p.scope_path, r.at, r.score
  from proposals.rating r join proposals.proposal p on p.id = r.proposal_id;
-- Who raised or seconded something, and when.
create or replace view proposals_published.took_part as
  select community_id, author_person_id as person_id, published_at as at from proposals.proposal where published_at is not null
  union all
  select p.community_id, e.person_id, e.at
  from proposals.endorsement e join proposals.proposal p on p.id = e.proposal_id;
-- Each matter that was carried out and rated, with what can be counted of it; never who.
create or replace view proposals_published.finished as
  select p.id, p.community_id, p.community_path, p.number, p.title, p.category, p.hidden, p.submitted_at, p.last_activity_at,
         d.done_at, l.outcome, l.ballot_id, l.reviewed_at, t.endorsements,
         (select min(e.at) from proposals.entry e where e.proposal_id = p.id and e.kind = 'BECAME_TOPIC') as topic_at,
         (select count(*)::int from proposals.rating r where r.proposal_id = p.id) as ratings,
         (select coalesce(sum(r.score), 0)::int from proposals.rating r where r.proposal_id = p.id) as score_sum,
         (select count(*)::int from (
            select p.author_person_id
            union select e.person_id from proposals.endorsement e where e.proposal_id = p.id
            union select c.person_id from proposals.co_author c where c.proposal_id = p.id and c.status = 'ACCEPTED'
            union select r.person_id from proposals.rating r where r.proposal_id = p.id
            union select o.person_id from proposals.objection o where o.proposal_id = p.id) who) as people
  from proposals.proposal p
  join proposals.tally t on t.proposal_id = p.id
  cross join lateral (select max(e.at) as done_at from proposals.entry e where e.proposal_id = p.id and e.kind = 'DONE') d
  left join proposals.deliberation l on l.proposal_id = p.id
  where p.stage in ('EVALUATED', 'ARCHIVED') and d.done_at is not null;
-- Where each proposal stands in public: what others may count.
create or replace view proposals_published.standing as
  select id, community_id, community_path, stage, hidden, published_at, author_account_id, author_person_id from proposals.proposal;
