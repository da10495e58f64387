-- New module: no rows before. To go back, drop schemas councils and councils_published.
create schema councils;

-- What a council goes by unless its own rules of procedure say otherwise (L-09); data, so that a
-- later text of the law is a row, not a release. The newest one in force counts for new councils.
create table councils.default_rules (
  valid_from date not null,
  source text not null,
  min_seats int not null,
  max_seats int not null,
  term_months int not null,
  quorum_part int not null,
  quorum_of int not null,
  quorum_strict boolean not null,
  majority_part int not null,
  majority_of int not null,
  majority_strict boolean not null,
  notice_days int not null,
  short_notice_days int not null,
  candidate_notice_days int not null,
  reply_working_days int not null,
  constraint default_rules_are_one_per_day primary key (valid_from)
);
insert into councils.default_rules values
  ('2020-01-01', '楼道议事会通行做法：5至9名成员且为单数，任期两年，三分之二到会、到会过半数赞成，提前7天通知；候选人公示不少于10天',
   5, 9, 24, 2, 3, false, 1, 2, true, 7, 1, 10, 15);

-- A council of any node of the area tree.
create table councils.council (
  id uuid not null,
  community_id uuid not null references community.community,
  area_id uuid not null references community.area,
  path text collate "C" not null,
  name text not null,
  min_seats int not null,
  max_seats int not null,
  term_months int not null,
  quorum_part int not null,
  quorum_of int not null,
  quorum_strict boolean not null,
  majority_part int not null,
  majority_of int not null,
  majority_strict boolean not null,
  notice_days int not null,
  short_notice_days int not null,
  candidate_notice_days int not null,
  rules_text text,
  founded_by uuid not null references identity.account,
  founded_at timestamptz not null,
  dissolved_at timestamptz,
  dissolved_reason text,
  constraint council_has_an_id primary key (id),
  constraint council_size_is_known_by_its_seats unique (id, max_seats),
  constraint council_size_is_odd_and_ordered check
    (min_seats between 3 and max_seats and max_seats <= 99 and min_seats % 2 = 1 and max_seats % 2 = 1),
  constraint council_term_is_1_to_60_months check (term_months between 1 and 60),
  constraint council_quorum_is_at_least_half_and_not_more_than_all check
    (quorum_of between 1 and 100 and quorum_part between 1 and quorum_of and 2 * quorum_part >= quorum_of),
  constraint council_majority_is_at_least_half_and_not_more_than_all check
    (majority_of between 1 and 100 and majority_part between 1 and majority_of and 2 * majority_part >= majority_of),
  constraint council_notice_is_0_to_60_days check
    (notice_days between 0 and 60 and short_notice_days between 0 and notice_days
     and candidate_notice_days between 0 and 60),
  constraint council_dissolved_says_why check ((dissolved_at is null) = (dissolved_reason is null))
);
create unique index council_name_is_unique_at_its_place
  on councils.council (area_id, name) where dissolved_at is null;
create index council_of_community on councils.council (community_id, path collate "C");
create index council_by_founder on councils.council (founded_by);

-- Who sits in a council. A seat lives until it is ended; one whose term has run out is ended by the
-- next act on the council or by the sweep, whichever comes first, and counts no more in between.
create table councils.seat (
  id uuid not null,
  council_id uuid not null,
  council_max_seats int not null,
  chair_number int,
  account_id uuid not null references identity.account,
  person_id uuid references community.person,
  role text not null,
  chosen text not null,
  substitute_for uuid references councils.seat,
  term_starts date not null,
  term_ends date not null,
  seated_by uuid references identity.account,
  seated_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint seat_has_an_id primary key (id),
  constraint seat_belongs_to_a_council foreign key (council_id, council_max_seats)
    references councils.council (id, max_seats) on update cascade,
  constraint seat_role_is_known check (role in ('CONVENOR', 'MEMBER', 'SECRETARY', 'SUBSTITUTE')),
  constraint seat_chosen_is_known check (chosen in ('ELECTED', 'RECOMMENDED', 'APPOINTED', 'EX_OFFICIO')),
  constraint seat_is_one_of_those_the_council_has check
    (ended_at is not null or chair_number between 1 and council_max_seats),
  constraint seat_of_a_substitute_is_no_chair check ((role = 'SUBSTITUTE') = (chair_number is null)),
  constraint seat_only_substitutes_stand_in check (role = 'SUBSTITUTE' or substitute_for is null),
  constraint seat_term_has_a_length check (term_ends >= term_starts),
  constraint seat_ended_says_why check ((ended_at is null) = (end_reason is null))
);
create unique index seat_chair_is_taken_once on councils.seat (council_id, chair_number) where ended_at is null;
create unique index seat_is_one_per_person on councils.seat (council_id, person_id) where ended_at is null;
create unique index seat_is_one_per_account on councils.seat (council_id, account_id) where ended_at is null;
create unique index seat_of_convenor_is_one on councils.seat (council_id) where role = 'CONVENOR' and ended_at is null;
create index seat_of_council on councils.seat (council_id, seated_at);
create index seat_of_account on councils.seat (account_id) where ended_at is null;
create index seat_of_person on councils.seat (person_id);
create index seat_by_account on councils.seat (account_id);
create index seat_stood_in_for on councils.seat (substitute_for);
create index seat_by_seater on councils.seat (seated_by);
create index seat_terms_that_run_out on councils.seat (term_ends) where ended_at is null;

create table councils.meeting (
  id uuid not null,
  council_id uuid not null references councils.council,
  community_id uuid not null references community.community,
  path text collate "C" not null,
  kind text not null,
  title text not null,
  starts_at timestamptz not null,
  place text,
  note text,
  subject_kind text,
  subject_id uuid,
  notice_until timestamptz not null,
  check_in_secret bytea not null,
  called_by uuid not null references identity.account,
  called_at timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text,
  closed_at timestamptz,
  constraint meeting_has_an_id primary key (id),
  constraint meeting_kind_is_known check (kind in
    ('LISTENING', 'HEARING', 'MEDIATION', 'REVIEW', 'JOINT', 'REGULAR')),
  constraint meeting_subject_is_whole check ((subject_kind is null) = (subject_id is null)),
  constraint meeting_cancelled_says_why check ((cancelled_at is null) = (cancel_reason is null)),
  constraint meeting_is_cancelled_or_closed_not_both check (cancelled_at is null or closed_at is null)
);
comment on column councils.meeting.notice_until is 'agenda items added before this instant may be resolved by vote (L-34)';
create index meeting_of_council on councils.meeting (council_id, starts_at desc, id desc);
create index meeting_of_community on councils.meeting (community_id, starts_at desc, id desc);
create index meeting_by_place on councils.meeting (path, starts_at);
create index meeting_about on councils.meeting (subject_kind, subject_id) where subject_id is not null;
create index meeting_by_caller on councils.meeting (called_by);

create table councils.agenda_item (
  id uuid not null,
  meeting_id uuid not null references councils.meeting,
  position int not null,
  title text not null,
  note text,
  subject_kind text,
  subject_id uuid,
  added_by uuid not null references identity.account,
  added_at timestamptz not null,
  noticed boolean not null,
  merged_into uuid references councils.agenda_item,
  split_from uuid references councils.agenda_item,
  outcome text,
  resolution text,
  votes_for int,
  votes_against int,
  votes_abstain int,
  seats_present int,
  seats_total int,
  ballot_id uuid,
  resolved_by uuid references identity.account,
  resolved_at timestamptz,
  constraint agenda_item_has_an_id primary key (id),
  constraint agenda_item_subject_is_whole check ((subject_kind is null) = (subject_id is null)),
  constraint agenda_item_outcome_is_known check (outcome in ('ADOPTED', 'REJECTED', 'DEFERRED', 'ESCALATED')),
  constraint agenda_item_resolved_has_words check
    ((outcome is null) = (resolution is null) and (outcome is null) = (resolved_at is null)),
  constraint agenda_item_votes_are_whole check
    ((votes_for is null) = (votes_against is null) and (votes_for is null) = (votes_abstain is null)),
  constraint agenda_item_votes_fit_the_seats_present check
    (votes_for is null or (votes_for >= 0 and votes_against >= 0 and votes_abstain >= 0
     and votes_for + votes_against + votes_abstain <= seats_present)),
  constraint agenda_item_merged_is_not_resolved check (merged_into is null or outcome is null),
  constraint agenda_item_is_voted_on_only_when_it_was_in_the_notice check
    (noticed or votes_for is null)
);
comment on column councils.agenda_item.noticed is 'it stood on the agenda while the notice could still be changed';
create index agenda_item_of_meeting on councils.agenda_item (meeting_id, position);
create index agenda_item_about on councils.agenda_item (subject_kind, subject_id) where subject_id is not null;
create index agenda_item_merged on councils.agenda_item (merged_into);
create index agenda_item_split on councils.agenda_item (split_from);
create index agenda_item_by_adder on councils.agenda_item (added_by);
create index agenda_item_by_resolver on councils.agenda_item (resolved_by);

-- Members who do not agree with a resolution have their words in the minutes.
create table councils.dissent (
  id uuid not null,
  item_id uuid not null references councils.agenda_item,
  seat_id uuid not null references councils.seat,
  account_id uuid not null references identity.account,
  words text not null,
  said_at timestamptz not null,
  constraint dissent_has_an_id primary key (id),
  constraint dissent_is_one_per_seat_and_item unique (item_id, seat_id)
);
create index dissent_by_account on councils.dissent (account_id);
create index dissent_by_seat on councils.dissent (seat_id);

create table councils.invitation (
  id uuid not null,
  meeting_id uuid not null references councils.meeting,
  account_id uuid references identity.account,
  organisation_id uuid references community.organisation,
  answer text not null default 'PENDING',
  answer_note text,
  answered_by uuid references identity.account,
  answered_at timestamptz,
  invited_at timestamptz not null,
  constraint invitation_has_an_id primary key (id),
  constraint invitation_is_to_one check ((account_id is null) <> (organisation_id is null)),
  constraint invitation_answer_is_known check (answer in ('PENDING', 'ACCEPTED', 'DECLINED')),
  constraint invitation_answered_has_a_time check ((answer = 'PENDING') = (answered_at is null)),
  constraint invitation_is_once_per_person unique (meeting_id, account_id),
  constraint invitation_is_once_per_organisation unique (meeting_id, organisation_id)
);
create index invitation_of_account on councils.invitation (account_id);
create index invitation_of_organisation on councils.invitation (organisation_id);
create index invitation_by_answerer on councils.invitation (answered_by);

-- Who was there. People without an account are written down by name.
create table councils.attendance (
  id uuid not null,
  meeting_id uuid not null references councils.meeting,
  account_id uuid references identity.account,
  name text,
  seat_id uuid references councils.seat,
  how text not null,
  recorded_by uuid not null references identity.account,
  at timestamptz not null,
  constraint attendance_has_an_id primary key (id),
  constraint attendance_is_of_one check ((account_id is null) <> (name is null)),
  constraint attendance_how_is_known check (how in ('CODE', 'BY_HAND')),
  constraint attendance_is_once_per_account unique (meeting_id, account_id),
  constraint attendance_is_once_per_name unique (meeting_id, name),
  constraint attendance_is_once_per_seat unique (meeting_id, seat_id)
);
create index attendance_of_account on councils.attendance (account_id);
create index attendance_of_seat on councils.attendance (seat_id);
create index attendance_by_recorder on councils.attendance (recorded_by);

-- Every wording of the minutes is kept; the published one with the highest version is in force.
create table councils.minutes (
  id uuid not null,
  meeting_id uuid not null references councils.meeting,
  version int not null,
  body text not null,
  correction text,
  written_by uuid not null references identity.account,
  written_at timestamptz not null,
  signed_by uuid references identity.account,
  signed_at timestamptz,
  published_at timestamptz,
  constraint minutes_have_an_id primary key (id),
  constraint minutes_have_one_row_per_version unique (meeting_id, version),
  constraint minutes_are_signed_by_somebody_else check (signed_by <> written_by),
  constraint minutes_signature_has_a_time check ((signed_by is null) = (signed_at is null)),
  constraint minutes_are_published_only_when_signed check (published_at is null or signed_by is not null),
  constraint minutes_correction_says_why check (version = 1 or correction is not null)
);
create index minutes_by_writer on councils.minutes (written_by);
create index minutes_by_signer on councils.minutes (signed_by);

-- 一事一议一决: one issue, named guests, one decision, one answer to whoever raised it.
create table councils.single_issue (
  id uuid not null,
  community_id uuid not null references community.community,
  area_id uuid not null references community.area,
  path text collate "C" not null,
  title text not null,
  issue text not null,
  subject_kind text,
  subject_id uuid,
  proposer_id uuid references identity.account,
  meets_at timestamptz,
  place text,
  reply_due_on date not null,
  called_by uuid not null references identity.account,
  called_at timestamptz not null,
  decision text,
  decided_by uuid references identity.account,
  decided_at timestamptz,
  reply text,
  replied_by uuid references identity.account,
  replied_at timestamptz,
  constraint single_issue_has_an_id primary key (id),
  constraint single_issue_subject_is_whole check ((subject_kind is null) = (subject_id is null)),
  constraint single_issue_decision_is_whole check ((decision is null) = (decided_at is null)),
  constraint single_issue_is_replied_after_its_decision check
    ((reply is null) = (replied_at is null) and (reply is null or decision is not null))
);
create index single_issue_of_community on councils.single_issue (community_id, called_at desc, id desc);
create index single_issue_waiting_for_reply on councils.single_issue (reply_due_on) where reply is null;
create index single_issue_about on councils.single_issue (subject_kind, subject_id) where subject_id is not null;
create index single_issue_at on councils.single_issue (area_id);
create index single_issue_by_proposer on councils.single_issue (proposer_id);
create index single_issue_by_caller on councils.single_issue (called_by);
create index single_issue_by_decider on councils.single_issue (decided_by);
create index single_issue_by_replier on councils.single_issue (replied_by);

create table councils.single_issue_guest (
  id uuid not null,
  issue_id uuid not null references councils.single_issue,
  position int not null,
  organisation_id uuid references community.organisation,
  account_id uuid references identity.account,
  name text,
  answer text not null default 'PENDING',
  answer_note text,
  answered_by uuid references identity.account,
  answered_at timestamptz,
  constraint single_issue_guest_has_an_id primary key (id),
  constraint single_issue_guest_is_one check (num_nonnulls(organisation_id, account_id, name) = 1),
  constraint single_issue_guest_answer_is_known check (answer in ('PENDING', 'ACCEPTED', 'DECLINED')),
  constraint single_issue_guest_answered_has_a_time check ((answer = 'PENDING') = (answered_at is null)),
  constraint single_issue_guest_is_invited_once unique (issue_id, organisation_id),
  constraint single_issue_guest_person_is_invited_once unique (issue_id, account_id)
);
create index single_issue_guest_organisation on councils.single_issue_guest (organisation_id);
create index single_issue_guest_account on councils.single_issue_guest (account_id);
create index single_issue_guest_answerer on councils.single_issue_guest (answered_by);
