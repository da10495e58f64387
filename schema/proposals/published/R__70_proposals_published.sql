-- What other modules may join.
create schema if not exists proposals_published;
create or replace view proposals_published.proposal as
  select p.id, p.community_id, p.number, p.stage, p.published_at, t.endorsements
  from proposals.proposal p join proposals.tally t on t.proposal_id = p.id;
