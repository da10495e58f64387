-- What other modules may join: ballots of a subject, and whether an affected household waits for an answer.
create schema if not exists voting_published;
create or replace view voting_published.ballot as
  select b.id, b.subject_kind, b.subject_id, b.community_id, b.scope_id, b.scope_path, b.title, b.matter,
         b.opens_at, b.closes_at, b.closed_at, r.outcome,
         exists (select 1 from voting.objection o
                 where o.ballot_id = b.id and o.kind = 'AFFECTED' and o.answer is null) as blocked
  from voting.ballot b left join voting.result r on r.ballot_id = b.id;
-- Each ballot as a line of a ledger.
create or replace view voting_published.ledger as
  select b.id, b.community_id, b.scope_path, b.title, b.electorate, b.matter, b.secrecy, b.force, b.opens_at, b.closes_at,
         b.closed_at, r.outcome, r.roll_heads, r.cast_heads
  from voting.ballot b left join voting.result r on r.ballot_id = b.id;
-- Homes with a counted ballot, once the ballot is closed; never what was chosen.
create or replace view voting_published.took_part as
  select b.community_id, d.household_id, b.closed_at as at
  from voting.ballot b
  join voting.roll_door d on d.ballot_id = b.id
  where b.closed_at is not null
    and (exists (select 1 from voting.counted c where c.unit_id = d.unit_id)
      or exists (select 1 from voting.participation p where p.unit_id = d.unit_id));
