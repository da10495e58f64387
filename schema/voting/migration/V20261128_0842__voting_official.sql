-- Where owners vote by law (L-36): the system the jurisdiction prescribes, and, per ballot, the
-- vote held there. To go back, drop the table and the columns.
alter table voting.jurisdiction add column official_name text;
alter table voting.jurisdiction add column official_url text;
create table voting.official_vote (
  ballot_id uuid not null references voting.ballot,
  url text not null,
  note text,
  linked_by uuid not null references identity.account,
  linked_at timestamptz not null,
  constraint official_vote_is_one_per_ballot primary key (ballot_id)
);
create index official_vote_by_linker on voting.official_vote (linked_by);
