-- New module: no rows before. To go back, drop schema voting.
create schema voting;

create function voting.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'voting.% is append-only', tg_table_name;
end $$;

-- Rules are data with versions (L-31): a changed law is a new row, old ballots keep theirs.
-- A share is numerator/denominator; strict means that exactly the share is not enough (过半数).
create table voting.rule (
  id uuid not null,
  jurisdiction text not null,
  law_version text not null,
  matter text not null,
  valid_from date not null,
  citation text not null,
  quorum_heads_numerator int,
  quorum_heads_denominator int,
  quorum_heads_strict boolean,
  quorum_area_numerator int,
  quorum_area_denominator int,
  quorum_area_strict boolean,
  majority_heads_numerator int,
  majority_heads_denominator int,
  majority_heads_strict boolean,
  majority_area_numerator int,
  majority_area_denominator int,
  majority_area_strict boolean,
  majority_of text not null default 'PARTICIPATING',
  silent_follows_majority boolean not null default false,
  silent_clause text,
  notice_days int not null default 0 check (notice_days >= 0),
  window_min_days int not null default 0 check (window_min_days >= 0),
  window_max_days int not null default 0 check (window_max_days >= 0),
  roll_objection_days int not null default 5 check (roll_objection_days >= 0),
  proxies_per_person int not null default 3 check (proxies_per_person >= 0),
  constraint rule_has_an_id primary key (id),
  constraint rule_is_one_per_place_matter_and_day unique (jurisdiction, matter, valid_from),
  constraint rule_majority_is_taken_of_something_known
    check (majority_of in ('PARTICIPATING', 'FOR_AND_AGAINST', 'ROLL')),
  constraint rule_counting_silence_names_its_clause
    check (not silent_follows_majority or silent_clause is not null),
  constraint rule_share_of_area_stands_beside_one_of_heads
    check (majority_area_numerator is null or majority_heads_numerator is not null)
);
create trigger rule_never_changes before update or delete on voting.rule
  for each row execute function voting.refuse_change();

-- Which rules hold in a community; without a row: CN, and no binding owners' votes (L-36).
create table voting.jurisdiction (
  community_id uuid not null references community.community,
  code text not null,
  binding_owner boolean not null default false,
  constraint jurisdiction_is_one_per_community primary key (community_id)
);

create table voting.ballot (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  community_id uuid not null references community.community,
  scope_id uuid not null references community.area,
  scope_path text collate "C" not null,
  body_id uuid,
  title text not null,
  explanation text,
  electorate text not null,
  matter text not null,
  secrecy text not null,
  force text not null,
  method text not null,
  max_choices int,
  seats int not null default 1 check (seats >= 1),
  results_hidden boolean not null,
  rule_id uuid not null references voting.rule,
  created_at timestamptz not null,
  opened_by uuid references identity.account,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  roll_frozen_at timestamptz not null,
  roll_objections_until timestamptz not null,
  roll_hash text not null,
  closed_at timestamptz,
  early_reason text,
  constraint ballot_has_an_id primary key (id),
  constraint ballot_electorate_is_known
    check (electorate in ('RESIDENTS', 'HOUSEHOLDS', 'OWNERS', 'COUNCIL', 'REPRESENTATIVES')),
  constraint ballot_secrecy_is_known check (secrecy in ('NAMED', 'SECRET')),
  constraint ballot_force_is_known check (force in ('ADVISORY', 'BINDING_OWNER')),
  constraint ballot_method_is_known check (method in ('THREE_WAY', 'APPROVAL', 'SCORE', 'RANKED')),
  constraint ballot_opens_before_it_closes check (opens_at < closes_at),
  constraint ballot_secret_results_are_hidden check (secrecy = 'NAMED' or results_hidden),
  constraint ballot_ended_early_says_why check (early_reason is null or closed_at is not null)
);
create index ballot_by_subject on voting.ballot (subject_kind, subject_id, id desc);
create index ballot_of_community on voting.ballot (community_id, id desc);
create index ballot_under_a_node on voting.ballot (scope_path, id desc);
create index ballot_at_scope on voting.ballot (scope_id);
create index ballot_by_rule on voting.ballot (rule_id);
create index ballot_by_opener on voting.ballot (opened_by);
create index ballot_waiting_to_be_counted on voting.ballot (closes_at) where closed_at is null;

-- What was announced stays: terms never change, the time only lengthens, hidden stays hidden, what
-- is closed stays closed.
create function voting.keep_ballot_terms() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{closes_at,closed_at,early_reason,roll_hash}'::text[])
     <> (to_jsonb(old) - '{closes_at,closed_at,early_reason,roll_hash}'::text[])
     or new.closes_at < old.closes_at
     or old.closed_at is not null then
    raise exception 'the terms of a ballot do not change';
  end if;
  return new;
end $$;
create trigger ballot_terms_never_change before update on voting.ballot
  for each row execute function voting.keep_ballot_terms();
create trigger ballot_is_never_deleted before delete on voting.ballot
  for each row execute function voting.refuse_change();

create table voting.option (
  ballot_id uuid not null references voting.ballot,
  position int not null,
  key text not null,
  text text not null,
  constraint option_is_one_per_position primary key (ballot_id, position),
  constraint option_key_is_unique_in_its_ballot unique (ballot_id, key)
);

-- The frozen roll: one row is one voting unit and one head. Ids are random, so that no order of
-- doors or persons shows in them. weight_cm2 is what the unit counts by area: its own area, and in
-- secret ballots the mean of a bucket of at least five units, or of all.
create table voting.roll_unit (
  id uuid not null,
  ballot_id uuid not null references voting.ballot,
  person_id uuid references community.person,
  seat_id uuid,
  label text not null,
  sort_label text collate "C" not null,
  building_id uuid references community.area,
  doors int not null check (doors >= 0),
  area_cm2 bigint not null check (area_cm2 >= 0),
  weight_cm2 bigint not null check (weight_cm2 >= 0),
  area_known boolean not null default true,
  correction_id uuid,
  constraint roll_unit_has_an_id primary key (id),
  constraint roll_unit_is_of_its_ballot unique (id, ballot_id)
);
create index roll_unit_in_order on voting.roll_unit (ballot_id, sort_label, id);
create index roll_unit_by_person on voting.roll_unit (person_id);
create index roll_unit_by_building on voting.roll_unit (building_id);
create trigger roll_unit_never_changes before update or delete on voting.roll_unit
  for each row execute function voting.refuse_change();

-- The exclusive units or the household behind a voting unit.
create table voting.roll_door (
  unit_id uuid not null,
  ballot_id uuid not null,
  household_id uuid not null references community.household,
  area_cm2 bigint not null,
  constraint roll_door_is_listed_once_per_unit primary key (unit_id, household_id),
  constraint roll_door_is_of_a_unit_of_its_ballot foreign key (unit_id, ballot_id)
    references voting.roll_unit (id, ballot_id)
);
create index roll_door_by_household on voting.roll_door (household_id, ballot_id);
create index roll_door_of_unit on voting.roll_door (unit_id, ballot_id);

-- Corrections: new rows, two persons (L-41: kept for evidence).
create table voting.roll_correction (
  id uuid not null,
  ballot_id uuid not null references voting.ballot,
  kind text not null,
  unit_id uuid references voting.roll_unit,
  household_id uuid references community.household,
  area_cm2 bigint check (area_cm2 >= 0),
  label text not null,
  reason text not null,
  proposed_by uuid not null references identity.account,
  proposed_at timestamptz not null,
  confirmed_by uuid references identity.account,
  confirmed_at timestamptz,
  constraint roll_correction_has_an_id primary key (id),
  constraint roll_correction_kind_is_known check (kind in ('ADD', 'STRIKE', 'AREA')),
  constraint roll_correction_needs_two_persons check (confirmed_by <> proposed_by),
  constraint roll_correction_is_confirmed_with_a_date
    check ((confirmed_by is null) = (confirmed_at is null))
);
create index roll_correction_of_ballot on voting.roll_correction (ballot_id, proposed_at, id);
create index roll_correction_by_unit on voting.roll_correction (unit_id);
create index roll_correction_by_household on voting.roll_correction (household_id);
create index roll_correction_by_proposer on voting.roll_correction (proposed_by);
create index roll_correction_by_confirmer on voting.roll_correction (confirmed_by);

create table voting.roll_strike (
  unit_id uuid not null references voting.roll_unit,
  ballot_id uuid not null references voting.ballot,
  correction_id uuid not null references voting.roll_correction,
  constraint roll_strike_is_one_per_unit primary key (unit_id)
);
create index roll_strike_of_ballot on voting.roll_strike (ballot_id);
create index roll_strike_by_correction on voting.roll_strike (correction_id);
alter table voting.roll_unit add constraint roll_unit_was_added_by_a_correction
  foreign key (correction_id) references voting.roll_correction;
create index roll_unit_by_correction on voting.roll_unit (correction_id);

-- Who of several members casts for a unit.
create table voting.unit_caster (
  unit_id uuid not null references voting.roll_unit,
  person_id uuid not null references community.person,
  constraint unit_caster_is_one_per_unit primary key (unit_id)
);
create index unit_caster_by_person on voting.unit_caster (person_id);

-- Written proxies. place numbers those one person holds in one ballot, so the limit is a key.
create table voting.proxy (
  id uuid not null,
  ballot_id uuid not null references voting.ballot,
  unit_id uuid not null references voting.roll_unit,
  holder_id uuid not null references community.person,
  holder_account uuid not null references identity.account,
  place int not null check (place >= 1),
  evidence_id uuid,
  recorded_by uuid not null references identity.account,
  recorded_at timestamptz not null,
  confirmed_by uuid references identity.account,
  constraint proxy_has_an_id primary key (id),
  constraint proxy_is_one_per_unit unique (unit_id),
  constraint proxy_holder_has_one_per_place unique (ballot_id, holder_id, place),
  constraint proxy_needs_two_persons check (confirmed_by <> recorded_by)
);
create index proxy_by_holder on voting.proxy (holder_id);
create index proxy_by_holder_account on voting.proxy (holder_account);
create index proxy_by_recorder on voting.proxy (recorded_by);
create index proxy_by_confirmer on voting.proxy (confirmed_by);

-- The ledger of named ballots: every ballot that came, by whatever channel; rows never change.
create table voting.entry (
  id uuid not null,
  ballot_id uuid not null,
  unit_id uuid not null,
  choice text not null,
  channel text not null,
  receipt text collate "C" not null,
  recorded_at timestamptz not null,
  cast_by uuid references community.person,
  by_proxy boolean not null default false,
  recorded_by uuid references identity.account,
  witness uuid references identity.account,
  evidence_id uuid,
  constraint entry_has_an_id primary key (id),
  constraint entry_is_of_its_unit unique (id, unit_id),
  constraint entry_is_of_its_recorder unique (id, recorded_by),
  constraint entry_receipt_is_unique unique (receipt),
  constraint entry_is_of_a_unit_on_its_roll foreign key (unit_id, ballot_id)
    references voting.roll_unit (id, ballot_id),
  constraint entry_channel_is_known check (channel in ('ONLINE', 'PAPER', 'DOORSTEP', 'MEETING')),
  constraint entry_online_is_by_its_voter check ((channel = 'ONLINE') = (cast_by is not null)),
  constraint entry_on_paper_has_recorder_and_witness
    check ((channel <> 'ONLINE') = (recorded_by is not null) and (channel <> 'ONLINE') = (witness is not null)),
  constraint entry_witness_is_another_person check (witness <> recorded_by)
);
create index entry_of_ballot on voting.entry (ballot_id, recorded_at desc, id desc);
create index entry_of_unit on voting.entry (unit_id, ballot_id);
create index entry_by_caster on voting.entry (cast_by);
create index entry_by_recorder on voting.entry (recorded_by);
create index entry_by_witness on voting.entry (witness);
create trigger entry_never_changes before update or delete on voting.entry
  for each row execute function voting.refuse_change();

-- The second person's word on a paper ballot.
create table voting.second_word (
  entry_id uuid not null,
  recorded_by uuid not null,
  confirmed_by uuid not null references identity.account,
  agrees boolean not null,
  at timestamptz not null,
  constraint second_word_is_one_per_entry primary key (entry_id),
  constraint second_word_knows_who_recorded foreign key (entry_id, recorded_by)
    references voting.entry (id, recorded_by),
  constraint second_word_is_another_persons check (confirmed_by <> recorded_by)
);
create index second_word_by_confirmer on voting.second_word (confirmed_by);
create index second_word_by_recorder on voting.second_word (entry_id, recorded_by);
create trigger second_word_never_changes before update or delete on voting.second_word
  for each row execute function voting.refuse_change();

-- Which entry counts: one per voting unit (L-45).
create table voting.counted (
  unit_id uuid not null,
  entry_id uuid not null,
  ballot_id uuid not null,
  constraint counted_is_one_ballot_per_unit primary key (unit_id),
  constraint counted_entry_is_of_its_unit foreign key (entry_id, unit_id) references voting.entry (id, unit_id)
) with (fillfactor = 70);
create index counted_of_ballot on voting.counted (ballot_id);
create index counted_by_entry on voting.counted (entry_id, unit_id);

-- A paper ballot nobody confirmed never counts, whatever the program does.
create function voting.only_confirmed_paper_counts() returns trigger language plpgsql as $$
begin
  if exists (select 1 from voting.entry e where e.id = new.entry_id and e.channel <> 'ONLINE')
     and not exists (select 1 from voting.second_word w where w.entry_id = new.entry_id and w.agrees) then
    raise exception 'an unconfirmed paper ballot does not count';
  end if;
  return new;
end $$;
create trigger counted_paper_is_confirmed before insert or update on voting.counted
  for each row execute function voting.only_confirmed_paper_counts();

-- Secret ballots: who took part, and what was chosen, have nothing in common but the ballot: no
-- time, no sequence, no shared id. See ADR 0010 for what remains possible to an operator.
create table voting.participation (
  unit_id uuid not null,
  ballot_id uuid not null,
  constraint participation_is_one_per_unit primary key (unit_id),
  constraint participation_is_of_a_unit_on_its_roll foreign key (unit_id, ballot_id)
    references voting.roll_unit (id, ballot_id)
);
create index participation_of_ballot on voting.participation (ballot_id);
create index participation_of_unit on voting.participation (unit_id, ballot_id);

create table voting.secret_choice (
  id uuid not null,
  ballot_id uuid not null references voting.ballot,
  change_hash bytea not null,
  receipt text collate "C" not null,
  choice text not null,
  weight_cm2 bigint not null,
  constraint secret_choice_has_a_random_id primary key (id),
  constraint secret_choice_is_changed_by_one_secret unique (ballot_id, change_hash),
  constraint secret_choice_receipt_is_unique unique (receipt)
);

create table voting.tally (
  ballot_id uuid not null references voting.ballot,
  position int not null,
  choice text not null,
  heads int not null,
  area_cm2 bigint not null,
  online int not null,
  points int,
  constraint tally_is_one_line_per_choice primary key (ballot_id, position)
);
create table voting.result (
  ballot_id uuid not null references voting.ballot,
  outcome text not null,
  winners text not null,
  working text not null,
  public_working text not null,
  roll_heads int not null,
  roll_area_cm2 bigint not null,
  cast_heads int not null,
  cast_area_cm2 bigint not null,
  public_hash text not null,
  full_hash text not null,
  counted_at timestamptz not null,
  constraint result_is_one_per_ballot primary key (ballot_id),
  constraint result_outcome_is_known check (outcome in ('PASSED', 'REJECTED', 'INVALID_TURNOUT'))
);
create trigger result_never_changes before update or delete on voting.result
  for each row execute function voting.refuse_change();
create trigger tally_never_changes before update or delete on voting.tally
  for each row execute function voting.refuse_change();

create table voting.notice (
  id uuid not null,
  ballot_id uuid not null references voting.ballot,
  text text not null,
  at timestamptz not null,
  constraint notice_has_an_id primary key (id)
);
create index notice_of_ballot on voting.notice (ballot_id, at, id);

create table voting.dissent (
  id uuid not null,
  ballot_id uuid not null references voting.ballot,
  person_id uuid not null references community.person,
  author_id uuid not null references identity.account,
  text text not null,
  hidden_reason text,
  stated_at timestamptz not null,
  constraint dissent_has_an_id primary key (id),
  constraint dissent_is_stated_once_per_person unique (ballot_id, person_id)
);
create index dissent_by_person on voting.dissent (person_id);
create index dissent_by_author on voting.dissent (author_id);

create table voting.affected (
  ballot_id uuid not null references voting.ballot,
  household_id uuid not null references community.household,
  note text not null,
  flagged_by uuid not null references identity.account,
  constraint affected_is_flagged_once primary key (ballot_id, household_id)
);
create index affected_by_household on voting.affected (household_id);
create index affected_by_flagger on voting.affected (flagged_by);

create table voting.objection (
  id uuid not null,
  ballot_id uuid not null references voting.ballot,
  kind text not null,
  household_id uuid references community.household,
  person_id uuid not null references community.person,
  author_id uuid not null references identity.account,
  text text not null,
  raised_at timestamptz not null,
  answer text,
  answered_by uuid references identity.account,
  answered_at timestamptz,
  constraint objection_has_an_id primary key (id),
  constraint objection_kind_is_known check (kind in ('ROLL', 'AFFECTED', 'RESULT')),
  constraint objection_is_answered_with_a_date check ((answer is null) = (answered_at is null)),
  constraint objection_of_the_affected_names_its_household check ((kind = 'AFFECTED') = (household_id is not null))
);
create index objection_of_ballot on voting.objection (ballot_id, raised_at, id);
create index objection_by_household on voting.objection (household_id);
create index objection_by_person on voting.objection (person_id);
create index objection_by_author on voting.objection (author_id);
create index objection_by_answerer on voting.objection (answered_by);
