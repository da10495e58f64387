-- What other modules may join: ballots of a subject, and whether an affected household waits for an answer.
create schema if not exists voting_published;
create or replace view voting_published.ballot as
  select b.id, b.subject_kind, b.subject_id, b.community_id, b.scope_id, b.scope_path, b.title, b.matter,
         b.opens_at, b.closes_at, b.closed_at, r.outcome,
         exists (select 1 from voting.objection o
                 where o.ballot_id = b.id and o.kind = 'AFFECTED' and o.answer is null) as blocked
  from voting.ballot b left join voting.result r on r.ballot_id = b.id;
