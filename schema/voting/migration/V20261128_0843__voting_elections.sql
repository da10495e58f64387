-- New tables: elections of seats, and the community's residents' representatives (居民代表). To go
-- back, drop them.
create table voting.election (
  id uuid not null,
  community_id uuid not null references community.community,
  scope_id uuid not null references community.area,
  scope_path text collate "C" not null,
  body_kind text,
  body_id uuid,
  title text not null,
  explanation text,
  electorate text not null,
  seats int not null,
  term_months int not null,
  publicity_days int not null check (publicity_days >= 0),
  nominations_until timestamptz not null,
  called_by uuid not null references identity.account,
  called_at timestamptz not null,
  ballot_id uuid references voting.ballot,
  decided_at timestamptz,
  cancel_reason text,
  constraint election_has_an_id primary key (id),
  constraint election_is_of_residents_or_households check (electorate in ('RESIDENTS', 'HOUSEHOLDS')),
  constraint election_body_is_whole check ((body_kind is null) = (body_id is null)),
  constraint election_fills_seats check (seats between 1 and 19),
  constraint election_gives_a_term check (term_months between 1 and 60),
  constraint election_is_held_or_cancelled check (cancel_reason is null or ballot_id is null),
  constraint election_is_decided_by_a_ballot check (decided_at is null or ballot_id is not null)
);
create index election_of_community on voting.election (community_id, id desc);
create index election_at_scope on voting.election (scope_id);
create index election_by_ballot on voting.election (ballot_id);
create index election_by_caller on voting.election (called_by);
create index election_of_body on voting.election (body_id, id desc);

create table voting.candidacy (
  id uuid not null,
  election_id uuid not null references voting.election,
  person_id uuid not null references community.person,
  account_id uuid not null references identity.account,
  statement text,
  nominated_by uuid not null references identity.account,
  nominated_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  option_key text,
  elected boolean not null default false,
  constraint candidacy_has_an_id primary key (id),
  constraint candidacy_is_one_per_person unique (election_id, person_id),
  constraint candidacy_stands_once_accepted
    check (option_key is null or (accepted_at is not null and ended_at is null)),
  constraint candidacy_is_elected_from_the_list check (not elected or option_key is not null)
);
create index candidacy_by_person on voting.candidacy (person_id);
create index candidacy_by_account on voting.candidacy (account_id);
create index candidacy_by_nominator on voting.candidacy (nominated_by);

-- Residents' representatives (L-02): who speaks for a building or group in the representatives'
-- assembly. Terms end by themselves.
create table voting.representative (
  id uuid not null,
  community_id uuid not null references community.community,
  area_id uuid not null references community.area,
  path text collate "C" not null,
  person_id uuid not null references community.person,
  account_id uuid not null references identity.account,
  election_id uuid references voting.election,
  term_starts date not null,
  term_ends date not null,
  seated_by uuid references identity.account,
  ended_at timestamptz,
  end_reason text,
  constraint representative_has_an_id primary key (id),
  constraint representative_term_has_an_end check (term_starts <= term_ends),
  constraint representative_was_elected_or_recorded check (election_id is not null or seated_by is not null),
  constraint representative_ends_with_a_reason check ((ended_at is null) = (end_reason is null))
);
create unique index representative_is_one_per_person on voting.representative (community_id, person_id)
  where ended_at is null;
create index representative_of_place on voting.representative (path, id) where ended_at is null;
create index representative_by_area on voting.representative (area_id);
create index representative_by_person on voting.representative (person_id);
create index representative_by_account on voting.representative (account_id);
create index representative_by_election on voting.representative (election_id);
create index representative_by_seater on voting.representative (seated_by);
create index representative_of_community on voting.representative (community_id);
