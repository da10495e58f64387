-- Printed from the migrated database by backend/portal snapshot; not to be edited.

create schema community;
create schema community_published;
create schema councils;
create schema councils_published;
create schema deliberation;
create schema deliberation_published;
create schema files;
create schema identity;
create schema identity_published;
create schema moderation;
create schema platform;
create schema proposals;
create schema proposals_published;
create schema search;
create schema voting;
create schema voting_published;

table community.area
  id uuid not null
  label integer not null identity
  kind text not null
  parent_id uuid
  path text collate "C" not null
  name text not null
  sort_name text collate "C" not null
  community_id uuid
table community.category
  community_id uuid not null
  code text not null
  name text not null
  position integer not null
table community.community
  id uuid not null
  slug text not null
  name text not null
  path text collate "C" not null
  phone text
  endorsements_community integer not null default 20
  endorsements_building integer not null default 8
  endorsements_stairwell integer not null default 5
  gathering_days integer not null default 30
table community.grid
  id uuid not null
  community_id uuid not null
  name text not null
table community.grid_area
  grid_id uuid not null
  area_id uuid not null
table community.household
  id uuid not null
  community_id uuid not null
  stairwell_id uuid not null
  path text collate "C" not null
  door text not null
  sort_door text collate "C" not null
  area_cm2 bigint
  developer_held boolean not null default false
table community.member
  id uuid not null
  household_id uuid not null
  person_id uuid not null
  capacity text not null
  since date not null
  until date
  source text not null
table community.office
  id uuid not null
  account_id uuid not null
  kind text not null
  area_id uuid not null
  term_starts date not null
  term_ends date not null
  grid_id uuid
table community.organisation
  id uuid not null
  community_id uuid not null
  kind text not null
  name text not null
  since date not null
  until date
table community.person
  id uuid not null
  name text not null
  phone_hash bytea
  phone_sealed bytea
  created_at timestamp with time zone not null default now()
  adult_on date
table community.representative
  organisation_id uuid not null
  account_id uuid not null
table community.residency
  id uuid not null
  account_id uuid not null
  household_id uuid not null
  community_id uuid not null
  capacity text not null
  real_name text not null
  evidence text
  status text not null default 'PENDING'::text
  requested_at timestamp with time zone not null default now()
  decided_at timestamp with time zone
  decided_by uuid
  reason text
table community.roster_error
  import_id uuid not null
  line integer not null
  position integer not null
  column_name text not null
  problem text not null
  remedy text not null
table community.roster_import
  id uuid not null
  community_id uuid not null
  file_name text not null
  status text not null
  rows integer not null default 0
  new_households integer not null default 0
  changed_households integer not null default 0
  unchanged_households integer not null default 0
  absent_households integer not null default 0
  new_persons integer not null default 0
  error_count integer not null default 0
  based_on uuid
  uploaded_by uuid
  uploaded_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone
table community.roster_row
  import_id uuid not null
  line integer not null
  cluster text
  compound text not null
  building text not null
  stairwell text not null
  door text not null
  area_cm2 bigint
  developer_held boolean
  name text
  capacity text
  phone_hash bytea
  phone_sealed bytea
  phone_masked text
table community.verified_account
  account_id uuid not null
  person_id uuid not null
  since timestamp with time zone not null default now()
  ended_at timestamp with time zone
table councils.agenda_item
  id uuid not null
  meeting_id uuid not null
  position integer not null
  title text not null
  note text
  subject_kind text
  subject_id uuid
  added_by uuid not null
  added_at timestamp with time zone not null
  noticed boolean not null
  merged_into uuid
  split_from uuid
  outcome text
  resolution text
  votes_for integer
  votes_against integer
  votes_abstain integer
  seats_present integer
  seats_total integer
  ballot_id uuid
  resolved_by uuid
  resolved_at timestamp with time zone
table councils.attendance
  id uuid not null
  meeting_id uuid not null
  account_id uuid
  name text
  seat_id uuid
  how text not null
  recorded_by uuid not null
  at timestamp with time zone not null
table councils.council
  id uuid not null
  community_id uuid not null
  area_id uuid not null
  path text collate "C" not null
  name text not null
  min_seats integer not null
  max_seats integer not null
  term_months integer not null
  quorum_part integer not null
  quorum_of integer not null
  quorum_strict boolean not null
  majority_part integer not null
  majority_of integer not null
  majority_strict boolean not null
  notice_days integer not null
  short_notice_days integer not null
  candidate_notice_days integer not null
  rules_text text
  founded_by uuid not null
  founded_at timestamp with time zone not null
  dissolved_at timestamp with time zone
  dissolved_reason text
table councils.default_rules
  valid_from date not null
  source text not null
  min_seats integer not null
  max_seats integer not null
  term_months integer not null
  quorum_part integer not null
  quorum_of integer not null
  quorum_strict boolean not null
  majority_part integer not null
  majority_of integer not null
  majority_strict boolean not null
  notice_days integer not null
  short_notice_days integer not null
  candidate_notice_days integer not null
  reply_working_days integer not null
table councils.dissent
  id uuid not null
  item_id uuid not null
  seat_id uuid not null
  account_id uuid not null
  words text not null
  said_at timestamp with time zone not null
table councils.invitation
  id uuid not null
  meeting_id uuid not null
  account_id uuid
  organisation_id uuid
  answer text not null default 'PENDING'::text
  answer_note text
  answered_by uuid
  answered_at timestamp with time zone
  invited_at timestamp with time zone not null
table councils.meeting
  id uuid not null
  council_id uuid not null
  community_id uuid not null
  path text collate "C" not null
  kind text not null
  title text not null
  starts_at timestamp with time zone not null
  place text
  note text
  subject_kind text
  subject_id uuid
  notice_until timestamp with time zone not null
  check_in_secret bytea not null
  called_by uuid not null
  called_at timestamp with time zone not null
  cancelled_at timestamp with time zone
  cancel_reason text
  closed_at timestamp with time zone
table councils.minutes
  id uuid not null
  meeting_id uuid not null
  version integer not null
  body text not null
  correction text
  written_by uuid not null
  written_at timestamp with time zone not null
  signed_by uuid
  signed_at timestamp with time zone
  published_at timestamp with time zone
table councils.seat
  id uuid not null
  council_id uuid not null
  council_max_seats integer not null
  chair_number integer
  account_id uuid not null
  person_id uuid
  role text not null
  chosen text not null
  substitute_for uuid
  term_starts date not null
  term_ends date not null
  seated_by uuid
  seated_at timestamp with time zone not null
  ended_at timestamp with time zone
  end_reason text
table councils.single_issue
  id uuid not null
  community_id uuid not null
  area_id uuid not null
  path text collate "C" not null
  title text not null
  issue text not null
  subject_kind text
  subject_id uuid
  proposer_id uuid
  meets_at timestamp with time zone
  place text
  reply_due_on date not null
  called_by uuid not null
  called_at timestamp with time zone not null
  decision text
  decided_by uuid
  decided_at timestamp with time zone
  reply text
  replied_by uuid
  replied_at timestamp with time zone
table councils.single_issue_guest
  id uuid not null
  issue_id uuid not null
  position integer not null
  organisation_id uuid
  account_id uuid
  name text
  answer text not null default 'PENDING'::text
  answer_note text
  answered_by uuid
  answered_at timestamp with time zone
table deliberation.comment
  id uuid not null
  subject_kind text not null
  subject_id uuid not null
  area_path text collate "C" not null
  parent_id uuid
  depth integer not null
  author_id uuid not null
  body text not null
  stance text
  status text not null
  hidden_reason text
  reply_count integer not null default 0
  created_at timestamp with time zone not null
table deliberation.thread
  subject_kind text not null
  subject_id uuid not null
  comment_count integer not null default 0
  last_at timestamp with time zone
table files.photo
  id uuid not null
  owner_id uuid not null
  width integer not null
  height integer not null
  bytes integer not null
  subject_kind text
  subject_id uuid
  position integer
  uploaded_at timestamp with time zone not null
table identity.account
  id uuid not null
  phone_hash bytea not null
  phone_sealed bytea not null
  phone_masked text not null
  name text
  elder_mode boolean not null default false
  created_at timestamp with time zone not null default now()
  closed_at timestamp with time zone
table identity.phone_code
  phone_hash bytea not null
  code_hash bytea not null
  sent_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  tries integer not null default 0
table identity.session
  id uuid not null
  account_id uuid not null
  secret_hash bytea not null
  web boolean not null
  created_at timestamp with time zone not null default now()
  used_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  ended_at timestamp with time zone
table identity.spent_secret
  secret_hash bytea not null
  session_id uuid not null
  spent_at timestamp with time zone not null default now()
table moderation.decision
  id uuid not null
  subject_kind text not null
  subject_id uuid not null
  action text not null
  reason_code text
  note text
  decided_by uuid not null
  decided_at timestamp with time zone not null
table moderation.item
  id uuid not null
  kind text not null
  subject_kind text not null
  subject_id uuid not null
  area_path text collate "C" not null
  title text not null
  excerpt text not null
  author_id uuid
  waiting_since timestamp with time zone not null
  due_at timestamp with time zone not null
  claimed_by uuid
  claimed_until timestamp with time zone
table moderation.report
  id uuid not null
  subject_kind text not null
  subject_id uuid not null
  reporter_id uuid not null
  reason text not null
  note text
  status text not null default 'OPEN'::text
  created_at timestamp with time zone not null
table platform.audit
  id bigint not null identity
  at timestamp with time zone not null default now()
  account_id uuid
  area_path text collate "C"
  act text not null
  object_kind text not null
  object_id uuid
  detail text
  result text not null default 'OK'::text
table platform.holiday
  day date not null
  works boolean not null
  name text not null
  source text not null
table platform.outbox
  id bigint not null identity
  xid xid8 not null default pg_current_xact_id()
  kind text not null
  subject_kind text not null
  subject_id uuid not null
  facts jsonb not null default '{}'::jsonb
  said_at timestamp with time zone not null default now()
table platform.outbox_position
  handler text not null
  xid xid8 not null default '0'::xid8
  id bigint not null default 0
table platform.quota
  act text not null
  who bytea not null
  used integer not null
  ends_at timestamp with time zone not null
table platform.request_key
  account_id uuid not null
  key text not null
  act text not null
  result_id uuid not null
  at timestamp with time zone not null default now()
table proposals.affected_household
  proposal_id uuid not null
  household_id uuid not null
table proposals.co_author
  proposal_id uuid not null
  account_id uuid not null
  status text not null default 'INVITED'::text
  invited_at timestamp with time zone not null
  answered_at timestamp with time zone
table proposals.deliberation
  proposal_id uuid not null
  round integer not null default 1
  participants text not null
  begun_at timestamp with time zone not null
  opinion_version integer not null default 0
  outcome text
  result_text text
  notice_ends date
  ballot_id uuid
  reviewed_at timestamp with time zone
  review_waived text
table proposals.endorsement
  proposal_id uuid not null
  person_id uuid not null
  account_id uuid not null
  at timestamp with time zone not null
table proposals.entry
  id uuid not null
  proposal_id uuid not null
  kind text not null
  text text
  at timestamp with time zone not null
  actor_account_id uuid
  party text not null
  due_on date
  inner_only boolean not null default false
table proposals.merge_answer
  original_id uuid not null
  into_id uuid not null
  person_id uuid not null
  confirmed boolean not null
  at timestamp with time zone not null
table proposals.number_counter
  community_id uuid not null
  year integer not null
  last integer not null
table proposals.objection
  id uuid not null
  proposal_id uuid not null
  round integer not null
  person_id uuid not null
  account_id uuid not null
  household_id uuid not null
  affected boolean not null
  redeliberate boolean not null
  text text not null
  at timestamp with time zone not null
  answer text
  answered_at timestamp with time zone
table proposals.opinion
  proposal_id uuid not null
  version integer not null
  text text not null
  at timestamp with time zone not null
  editor_account_id uuid not null
table proposals.period_rule
  valid_from date not null
  first_reply_working_days integer not null
  plan_working_days integer not null
  rating_days integer not null
  result_notice_days integer not null default 7
  redeliberation_share integer not null default 1
  redeliberation_of integer not null default 5
table proposals.proposal
  id uuid not null
  community_id uuid not null
  community_path text collate "C" not null
  scope_id uuid not null
  scope_path text collate "C" not null
  category text not null
  number text
  author_account_id uuid not null
  author_person_id uuid not null
  anonymous boolean not null default false
  title text not null
  body text not null
  stage text not null default 'DRAFT'::text
  version integer not null default 1
  hidden boolean not null default false
  hidden_reason text
  endorsements_needed integer not null
  gathering_ends date
  rating_ends date
  due_on date
  created_at timestamp with time zone not null
  submitted_at timestamp with time zone
  published_at timestamp with time zone
  listed_at timestamp with time zone not null
  last_activity_at timestamp with time zone not null
  submitted_version integer
  published_version integer
  review_reason text
  answer_text text
  answer_responsible text
  answer_due_on date
  answered_at timestamp with time zone
  answered_by text
  reopened boolean not null default false
  merged_into uuid
  stage_before_merge text
  answer_organisation_id uuid
table proposals.rating
  proposal_id uuid not null
  person_id uuid not null
  score integer not null
  comment text
  at timestamp with time zone not null
table proposals.revision
  proposal_id uuid not null
  version integer not null
  title text not null
  body text not null
  edited_at timestamp with time zone not null
  editor_account_id uuid not null
table proposals.tally
  proposal_id uuid not null
  endorsements integer not null default 0
table search.asked
  community_id uuid not null
  day date not null
  words text collate "C" not null
  found_none integer not null
  found_few integer not null
  found_many integer not null
table search.synonym_change
  group_id uuid not null
  version integer not null
  words text[] not null
  finds text[] not null
  removed boolean not null
  changed_by uuid
  changed_at timestamp with time zone not null
table search.synonym_edition
  only_row boolean not null default true
  edition bigint not null
table search.synonym_group
  id uuid not null
  community_id uuid
  words text[] not null
  finds text[] not null
  version integer not null default 1
  removed boolean not null default false
  changed_at timestamp with time zone not null
table voting.affected
  ballot_id uuid not null
  household_id uuid not null
  note text not null
  flagged_by uuid not null
table voting.ballot
  id uuid not null
  subject_kind text not null
  subject_id uuid not null
  community_id uuid not null
  scope_id uuid not null
  scope_path text collate "C" not null
  body_id uuid
  title text not null
  explanation text
  electorate text not null
  matter text not null
  secrecy text not null
  force text not null
  method text not null
  max_choices integer
  seats integer not null default 1
  results_hidden boolean not null
  rule_id uuid not null
  created_at timestamp with time zone not null
  opened_by uuid
  opens_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  roll_frozen_at timestamp with time zone not null
  roll_objections_until timestamp with time zone not null
  roll_hash text not null
  closed_at timestamp with time zone
  early_reason text
table voting.counted
  unit_id uuid not null
  entry_id uuid not null
  ballot_id uuid not null
table voting.dissent
  id uuid not null
  ballot_id uuid not null
  person_id uuid not null
  author_id uuid not null
  text text not null
  hidden_reason text
  stated_at timestamp with time zone not null
table voting.entry
  id uuid not null
  ballot_id uuid not null
  unit_id uuid not null
  choice text not null
  channel text not null
  receipt text collate "C" not null
  recorded_at timestamp with time zone not null
  cast_by uuid
  by_proxy boolean not null default false
  recorded_by uuid
  witness uuid
  evidence_id uuid
table voting.jurisdiction
  community_id uuid not null
  code text not null
  binding_owner boolean not null default false
table voting.notice
  id uuid not null
  ballot_id uuid not null
  text text not null
  at timestamp with time zone not null
table voting.objection
  id uuid not null
  ballot_id uuid not null
  kind text not null
  household_id uuid
  person_id uuid not null
  author_id uuid not null
  text text not null
  raised_at timestamp with time zone not null
  answer text
  answered_by uuid
  answered_at timestamp with time zone
table voting.option
  ballot_id uuid not null
  position integer not null
  key text not null
  text text not null
table voting.participation
  unit_id uuid not null
  ballot_id uuid not null
table voting.proxy
  id uuid not null
  ballot_id uuid not null
  unit_id uuid not null
  holder_id uuid not null
  holder_account uuid not null
  place integer not null
  evidence_id uuid
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  confirmed_by uuid
table voting.result
  ballot_id uuid not null
  outcome text not null
  winners text not null
  working text not null
  public_working text not null
  roll_heads integer not null
  roll_area_cm2 bigint not null
  cast_heads integer not null
  cast_area_cm2 bigint not null
  public_hash text not null
  full_hash text not null
  counted_at timestamp with time zone not null
table voting.roll_correction
  id uuid not null
  ballot_id uuid not null
  kind text not null
  unit_id uuid
  household_id uuid
  area_cm2 bigint
  label text not null
  reason text not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  confirmed_by uuid
  confirmed_at timestamp with time zone
table voting.roll_door
  unit_id uuid not null
  ballot_id uuid not null
  household_id uuid not null
  area_cm2 bigint not null
table voting.roll_strike
  unit_id uuid not null
  ballot_id uuid not null
  correction_id uuid not null
table voting.roll_unit
  id uuid not null
  ballot_id uuid not null
  person_id uuid
  seat_id uuid
  label text not null
  sort_label text collate "C" not null
  building_id uuid
  doors integer not null
  area_cm2 bigint not null
  weight_cm2 bigint not null
  area_known boolean not null default true
  correction_id uuid
table voting.rule
  id uuid not null
  jurisdiction text not null
  law_version text not null
  matter text not null
  valid_from date not null
  citation text not null
  quorum_heads_numerator integer
  quorum_heads_denominator integer
  quorum_heads_strict boolean
  quorum_area_numerator integer
  quorum_area_denominator integer
  quorum_area_strict boolean
  majority_heads_numerator integer
  majority_heads_denominator integer
  majority_heads_strict boolean
  majority_area_numerator integer
  majority_area_denominator integer
  majority_area_strict boolean
  majority_of text not null default 'PARTICIPATING'::text
  silent_follows_majority boolean not null default false
  silent_clause text
  notice_days integer not null default 0
  window_min_days integer not null default 0
  window_max_days integer not null default 0
  roll_objection_days integer not null default 5
  proxies_per_person integer not null default 3
table voting.second_word
  entry_id uuid not null
  recorded_by uuid not null
  confirmed_by uuid not null
  agrees boolean not null
  at timestamp with time zone not null
table voting.secret_choice
  id uuid not null
  ballot_id uuid not null
  change_hash bytea not null
  receipt text collate "C" not null
  choice text not null
  weight_cm2 bigint not null
table voting.tally
  ballot_id uuid not null
  position integer not null
  choice text not null
  heads integer not null
  area_cm2 bigint not null
  online integer not null
  points integer
table voting.unit_caster
  unit_id uuid not null
  person_id uuid not null

constraint community.area area_has_an_id PRIMARY KEY (id)
constraint community.area area_kind_is_known CHECK ((kind = ANY (ARRAY['DISTRICT'::text, 'SUBDISTRICT'::text, 'COMMUNITY'::text, 'CLUSTER'::text, 'COMPOUND'::text, 'BUILDING'::text, 'STAIRWELL'::text])))
constraint community.area area_label_is_unique UNIQUE (label)
constraint community.area area_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES community.area(id)
constraint community.area area_path_ends_with_its_label CHECK ((path ~ '^([0-9]+/)+$'::text))
constraint community.area area_path_is_unique UNIQUE (path)
constraint community.category category_code_is_unique_in_its_community PRIMARY KEY (community_id, code)
constraint community.category category_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.community community_endorsements_building_check CHECK ((endorsements_building > 0))
constraint community.community community_endorsements_community_check CHECK ((endorsements_community > 0))
constraint community.community community_endorsements_stairwell_check CHECK ((endorsements_stairwell > 0))
constraint community.community community_gathering_days_check CHECK ((gathering_days > 0))
constraint community.community community_id_fkey FOREIGN KEY (id) REFERENCES community.area(id)
constraint community.community community_is_an_area PRIMARY KEY (id)
constraint community.community community_slug_is_unique UNIQUE (slug)
constraint community.grid grid_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.grid grid_has_an_id PRIMARY KEY (id)
constraint community.grid grid_lies_in_one_community UNIQUE (community_id, id)
constraint community.grid grid_name_is_unique_in_its_community UNIQUE (community_id, name)
constraint community.grid_area grid_area_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint community.grid_area grid_area_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES community.grid(id)
constraint community.grid_area grid_area_is_listed_once PRIMARY KEY (grid_id, area_id)
constraint community.household household_area_cm2_check CHECK ((area_cm2 > 0))
constraint community.household household_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.household household_door_is_unique_in_its_stairwell UNIQUE (stairwell_id, door)
constraint community.household household_has_an_id PRIMARY KEY (id)
constraint community.household household_stairwell_id_fkey FOREIGN KEY (stairwell_id) REFERENCES community.area(id)
constraint community.member member_capacity_is_known CHECK ((capacity = ANY (ARRAY['OWNER'::text, 'TENANT'::text, 'FAMILY'::text])))
constraint community.member member_has_an_id PRIMARY KEY (id)
constraint community.member member_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint community.member member_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint community.member member_source_is_known CHECK ((source = ANY (ARRAY['ROSTER'::text, 'REVIEW'::text])))
constraint community.office office_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint community.office office_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint community.office office_has_an_id PRIMARY KEY (id)
constraint community.office office_in_a_grid_is_of_its_community FOREIGN KEY (area_id, grid_id) REFERENCES community.grid(community_id, id)
constraint community.office office_in_a_grid_is_that_of_a_grid_worker CHECK (((grid_id IS NULL) OR (kind = 'GRID_WORKER'::text)))
constraint community.office office_kind_is_known CHECK ((kind = ANY (ARRAY['COMMITTEE_CHAIR'::text, 'COMMITTEE_MEMBER'::text, 'MODERATOR'::text, 'GRID_WORKER'::text, 'STAIRWELL_HEAD'::text, 'COUNCIL_CONVENOR'::text, 'SUBDISTRICT_OFFICER'::text])))
constraint community.office office_term_has_a_length CHECK ((term_ends > term_starts))
constraint community.organisation organisation_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.organisation organisation_ends_after_it_began CHECK (((until IS NULL) OR (until >= since)))
constraint community.organisation organisation_has_an_id PRIMARY KEY (id)
constraint community.organisation organisation_kind_is_known CHECK ((kind = ANY (ARRAY['COMMITTEE'::text, 'PROPERTY_COMPANY'::text, 'OWNERS_COMMITTEE'::text, 'DEPARTMENT'::text, 'SOCIAL_GROUP'::text, 'OTHER'::text])))
constraint community.organisation organisation_name_is_short CHECK (((char_length(name) >= 2) AND (char_length(name) <= 40)))
constraint community.organisation organisation_serves_one_community UNIQUE (community_id, id)
constraint community.person person_has_an_id PRIMARY KEY (id)
constraint community.representative representative_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint community.representative representative_is_named_once PRIMARY KEY (organisation_id, account_id)
constraint community.representative representative_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES community.organisation(id)
constraint community.residency residency_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint community.residency residency_capacity_check CHECK ((capacity = ANY (ARRAY['OWNER'::text, 'TENANT'::text, 'FAMILY'::text])))
constraint community.residency residency_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.residency residency_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account(id)
constraint community.residency residency_has_an_id PRIMARY KEY (id)
constraint community.residency residency_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint community.residency residency_status_is_known CHECK ((status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text, 'REJECTED'::text, 'ENDED'::text])))
constraint community.roster_error roster_error_import_id_fkey FOREIGN KEY (import_id) REFERENCES community.roster_import(id) ON DELETE CASCADE
constraint community.roster_error roster_error_is_told_once_per_cell PRIMARY KEY (import_id, line, "position")
constraint community.roster_import roster_import_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.roster_import roster_import_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account(id)
constraint community.roster_import roster_import_has_an_id PRIMARY KEY (id)
constraint community.roster_import roster_import_is_decided_with_a_date CHECK (((decided_at IS NOT NULL) = (status = ANY (ARRAY['COMMITTED'::text, 'DISCARDED'::text]))))
constraint community.roster_import roster_import_status_is_known CHECK ((status = ANY (ARRAY['LOADING'::text, 'CHECKED'::text, 'COMMITTED'::text, 'DISCARDED'::text])))
constraint community.roster_import roster_import_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES identity.account(id)
constraint community.roster_import roster_import_with_errors_is_never_in_force CHECK (((status <> 'COMMITTED'::text) OR (error_count = 0)))
constraint community.roster_row roster_row_area_cm2_check CHECK ((area_cm2 > 0))
constraint community.roster_row roster_row_capacity_check CHECK ((capacity = ANY (ARRAY['OWNER'::text, 'TENANT'::text, 'FAMILY'::text])))
constraint community.roster_row roster_row_has_a_person_whole_or_not_at_all CHECK ((((name IS NULL) = (capacity IS NULL)) AND ((name IS NOT NULL) OR (phone_hash IS NULL))))
constraint community.roster_row roster_row_has_a_phone_whole_or_not_at_all CHECK ((((phone_hash IS NULL) = (phone_sealed IS NULL)) AND ((phone_hash IS NULL) = (phone_masked IS NULL))))
constraint community.roster_row roster_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES community.roster_import(id) ON DELETE CASCADE
constraint community.roster_row roster_row_is_one_per_line PRIMARY KEY (import_id, line)
constraint community.verified_account verified_account_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint community.verified_account verified_account_is_one_person PRIMARY KEY (account_id)
constraint community.verified_account verified_account_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint councils.agenda_item agenda_item_added_by_fkey FOREIGN KEY (added_by) REFERENCES identity.account(id)
constraint councils.agenda_item agenda_item_has_an_id PRIMARY KEY (id)
constraint councils.agenda_item agenda_item_is_voted_on_only_when_it_was_in_the_notice CHECK ((noticed OR (votes_for IS NULL)))
constraint councils.agenda_item agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES councils.meeting(id)
constraint councils.agenda_item agenda_item_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES councils.agenda_item(id)
constraint councils.agenda_item agenda_item_merged_is_not_resolved CHECK (((merged_into IS NULL) OR (outcome IS NULL)))
constraint councils.agenda_item agenda_item_outcome_is_known CHECK ((outcome = ANY (ARRAY['ADOPTED'::text, 'REJECTED'::text, 'DEFERRED'::text, 'ESCALATED'::text])))
constraint councils.agenda_item agenda_item_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES identity.account(id)
constraint councils.agenda_item agenda_item_resolved_has_words CHECK ((((outcome IS NULL) = (resolution IS NULL)) AND ((outcome IS NULL) = (resolved_at IS NULL))))
constraint councils.agenda_item agenda_item_split_from_fkey FOREIGN KEY (split_from) REFERENCES councils.agenda_item(id)
constraint councils.agenda_item agenda_item_subject_is_whole CHECK (((subject_kind IS NULL) = (subject_id IS NULL)))
constraint councils.agenda_item agenda_item_votes_are_whole CHECK ((((votes_for IS NULL) = (votes_against IS NULL)) AND ((votes_for IS NULL) = (votes_abstain IS NULL))))
constraint councils.agenda_item agenda_item_votes_fit_the_seats_present CHECK (((votes_for IS NULL) OR ((votes_for >= 0) AND (votes_against >= 0) AND (votes_abstain >= 0) AND (((votes_for + votes_against) + votes_abstain) <= seats_present))))
constraint councils.attendance attendance_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint councils.attendance attendance_has_an_id PRIMARY KEY (id)
constraint councils.attendance attendance_how_is_known CHECK ((how = ANY (ARRAY['CODE'::text, 'BY_HAND'::text])))
constraint councils.attendance attendance_is_of_one CHECK (((account_id IS NULL) <> (name IS NULL)))
constraint councils.attendance attendance_is_once_per_account UNIQUE (meeting_id, account_id)
constraint councils.attendance attendance_is_once_per_name UNIQUE (meeting_id, name)
constraint councils.attendance attendance_is_once_per_seat UNIQUE (meeting_id, seat_id)
constraint councils.attendance attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES councils.meeting(id)
constraint councils.attendance attendance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint councils.attendance attendance_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES councils.seat(id)
constraint councils.council council_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint councils.council council_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint councils.council council_dissolved_says_why CHECK (((dissolved_at IS NULL) = (dissolved_reason IS NULL)))
constraint councils.council council_founded_by_fkey FOREIGN KEY (founded_by) REFERENCES identity.account(id)
constraint councils.council council_has_an_id PRIMARY KEY (id)
constraint councils.council council_majority_is_at_least_half_and_not_more_than_all CHECK ((((majority_of >= 1) AND (majority_of <= 100)) AND ((majority_part >= 1) AND (majority_part <= majority_of)) AND ((2 * majority_part) >= majority_of)))
constraint councils.council council_notice_is_0_to_60_days CHECK ((((notice_days >= 0) AND (notice_days <= 60)) AND ((short_notice_days >= 0) AND (short_notice_days <= notice_days)) AND ((candidate_notice_days >= 0) AND (candidate_notice_days <= 60))))
constraint councils.council council_quorum_is_at_least_half_and_not_more_than_all CHECK ((((quorum_of >= 1) AND (quorum_of <= 100)) AND ((quorum_part >= 1) AND (quorum_part <= quorum_of)) AND ((2 * quorum_part) >= quorum_of)))
constraint councils.council council_size_is_known_by_its_seats UNIQUE (id, max_seats)
constraint councils.council council_size_is_odd_and_ordered CHECK ((((min_seats >= 3) AND (min_seats <= max_seats)) AND (max_seats <= 99) AND ((min_seats % 2) = 1) AND ((max_seats % 2) = 1)))
constraint councils.council council_term_is_1_to_60_months CHECK (((term_months >= 1) AND (term_months <= 60)))
constraint councils.default_rules default_rules_are_one_per_day PRIMARY KEY (valid_from)
constraint councils.dissent dissent_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint councils.dissent dissent_has_an_id PRIMARY KEY (id)
constraint councils.dissent dissent_is_one_per_seat_and_item UNIQUE (item_id, seat_id)
constraint councils.dissent dissent_item_id_fkey FOREIGN KEY (item_id) REFERENCES councils.agenda_item(id)
constraint councils.dissent dissent_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES councils.seat(id)
constraint councils.invitation invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint councils.invitation invitation_answer_is_known CHECK ((answer = ANY (ARRAY['PENDING'::text, 'ACCEPTED'::text, 'DECLINED'::text])))
constraint councils.invitation invitation_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.account(id)
constraint councils.invitation invitation_answered_has_a_time CHECK (((answer = 'PENDING'::text) = (answered_at IS NULL)))
constraint councils.invitation invitation_has_an_id PRIMARY KEY (id)
constraint councils.invitation invitation_is_once_per_organisation UNIQUE (meeting_id, organisation_id)
constraint councils.invitation invitation_is_once_per_person UNIQUE (meeting_id, account_id)
constraint councils.invitation invitation_is_to_one CHECK (((account_id IS NULL) <> (organisation_id IS NULL)))
constraint councils.invitation invitation_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES councils.meeting(id)
constraint councils.invitation invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES community.organisation(id)
constraint councils.meeting meeting_called_by_fkey FOREIGN KEY (called_by) REFERENCES identity.account(id)
constraint councils.meeting meeting_cancelled_says_why CHECK (((cancelled_at IS NULL) = (cancel_reason IS NULL)))
constraint councils.meeting meeting_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint councils.meeting meeting_council_id_fkey FOREIGN KEY (council_id) REFERENCES councils.council(id)
constraint councils.meeting meeting_has_an_id PRIMARY KEY (id)
constraint councils.meeting meeting_is_cancelled_or_closed_not_both CHECK (((cancelled_at IS NULL) OR (closed_at IS NULL)))
constraint councils.meeting meeting_kind_is_known CHECK ((kind = ANY (ARRAY['LISTENING'::text, 'HEARING'::text, 'MEDIATION'::text, 'REVIEW'::text, 'JOINT'::text, 'REGULAR'::text])))
constraint councils.meeting meeting_subject_is_whole CHECK (((subject_kind IS NULL) = (subject_id IS NULL)))
constraint councils.minutes minutes_are_published_only_when_signed CHECK (((published_at IS NULL) OR (signed_by IS NOT NULL)))
constraint councils.minutes minutes_are_signed_by_somebody_else CHECK ((signed_by <> written_by))
constraint councils.minutes minutes_correction_says_why CHECK (((version = 1) OR (correction IS NOT NULL)))
constraint councils.minutes minutes_have_an_id PRIMARY KEY (id)
constraint councils.minutes minutes_have_one_row_per_version UNIQUE (meeting_id, version)
constraint councils.minutes minutes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES councils.meeting(id)
constraint councils.minutes minutes_signature_has_a_time CHECK (((signed_by IS NULL) = (signed_at IS NULL)))
constraint councils.minutes minutes_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES identity.account(id)
constraint councils.minutes minutes_written_by_fkey FOREIGN KEY (written_by) REFERENCES identity.account(id)
constraint councils.seat seat_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint councils.seat seat_belongs_to_a_council FOREIGN KEY (council_id, council_max_seats) REFERENCES councils.council(id, max_seats) ON UPDATE CASCADE
constraint councils.seat seat_chosen_is_known CHECK ((chosen = ANY (ARRAY['ELECTED'::text, 'RECOMMENDED'::text, 'APPOINTED'::text, 'EX_OFFICIO'::text])))
constraint councils.seat seat_ended_says_why CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
constraint councils.seat seat_has_an_id PRIMARY KEY (id)
constraint councils.seat seat_is_one_of_those_the_council_has CHECK (((ended_at IS NOT NULL) OR ((chair_number >= 1) AND (chair_number <= council_max_seats))))
constraint councils.seat seat_of_a_substitute_is_no_chair CHECK (((role = 'SUBSTITUTE'::text) = (chair_number IS NULL)))
constraint councils.seat seat_only_substitutes_stand_in CHECK (((role = 'SUBSTITUTE'::text) OR (substitute_for IS NULL)))
constraint councils.seat seat_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint councils.seat seat_role_is_known CHECK ((role = ANY (ARRAY['CONVENOR'::text, 'MEMBER'::text, 'SECRETARY'::text, 'SUBSTITUTE'::text])))
constraint councils.seat seat_seated_by_fkey FOREIGN KEY (seated_by) REFERENCES identity.account(id)
constraint councils.seat seat_substitute_for_fkey FOREIGN KEY (substitute_for) REFERENCES councils.seat(id)
constraint councils.seat seat_term_has_a_length CHECK ((term_ends >= term_starts))
constraint councils.single_issue single_issue_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint councils.single_issue single_issue_called_by_fkey FOREIGN KEY (called_by) REFERENCES identity.account(id)
constraint councils.single_issue single_issue_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint councils.single_issue single_issue_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account(id)
constraint councils.single_issue single_issue_decision_is_whole CHECK (((decision IS NULL) = (decided_at IS NULL)))
constraint councils.single_issue single_issue_has_an_id PRIMARY KEY (id)
constraint councils.single_issue single_issue_is_replied_after_its_decision CHECK ((((reply IS NULL) = (replied_at IS NULL)) AND ((reply IS NULL) OR (decision IS NOT NULL))))
constraint councils.single_issue single_issue_proposer_id_fkey FOREIGN KEY (proposer_id) REFERENCES identity.account(id)
constraint councils.single_issue single_issue_replied_by_fkey FOREIGN KEY (replied_by) REFERENCES identity.account(id)
constraint councils.single_issue single_issue_subject_is_whole CHECK (((subject_kind IS NULL) = (subject_id IS NULL)))
constraint councils.single_issue_guest single_issue_guest_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint councils.single_issue_guest single_issue_guest_answer_is_known CHECK ((answer = ANY (ARRAY['PENDING'::text, 'ACCEPTED'::text, 'DECLINED'::text])))
constraint councils.single_issue_guest single_issue_guest_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.account(id)
constraint councils.single_issue_guest single_issue_guest_answered_has_a_time CHECK (((answer = 'PENDING'::text) = (answered_at IS NULL)))
constraint councils.single_issue_guest single_issue_guest_has_an_id PRIMARY KEY (id)
constraint councils.single_issue_guest single_issue_guest_is_invited_once UNIQUE (issue_id, organisation_id)
constraint councils.single_issue_guest single_issue_guest_is_one CHECK ((num_nonnulls(organisation_id, account_id, name) = 1))
constraint councils.single_issue_guest single_issue_guest_issue_id_fkey FOREIGN KEY (issue_id) REFERENCES councils.single_issue(id)
constraint councils.single_issue_guest single_issue_guest_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES community.organisation(id)
constraint councils.single_issue_guest single_issue_guest_person_is_invited_once UNIQUE (issue_id, account_id)
constraint deliberation.comment comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id)
constraint deliberation.comment comment_depth_is_1_to_3 CHECK (((depth >= 1) AND (depth <= 3)))
constraint deliberation.comment comment_has_an_id PRIMARY KEY (id)
constraint deliberation.comment comment_hidden_says_why CHECK (((status = 'HIDDEN'::text) = (hidden_reason IS NOT NULL)))
constraint deliberation.comment comment_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES deliberation.comment(id)
constraint deliberation.comment comment_reply_count_check CHECK ((reply_count >= 0))
constraint deliberation.comment comment_reply_lies_deeper CHECK (((parent_id IS NULL) = (depth = 1)))
constraint deliberation.comment comment_stance_is_known CHECK ((stance = ANY (ARRAY['FOR'::text, 'AGAINST'::text, 'NEUTRAL'::text])))
constraint deliberation.comment comment_status_is_known CHECK ((status = ANY (ARRAY['PENDING'::text, 'VISIBLE'::text, 'HIDDEN'::text])))
constraint deliberation.thread thread_comment_count_check CHECK ((comment_count >= 0))
constraint deliberation.thread thread_is_one_per_subject PRIMARY KEY (subject_kind, subject_id)
constraint files.photo photo_bytes_check CHECK ((bytes > 0))
constraint files.photo photo_has_an_id PRIMARY KEY (id)
constraint files.photo photo_height_check CHECK ((height > 0))
constraint files.photo photo_is_attached_whole CHECK ((((subject_kind IS NULL) = (subject_id IS NULL)) AND ((subject_id IS NULL) = ("position" IS NULL))))
constraint files.photo photo_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES identity.account(id)
constraint files.photo photo_width_check CHECK ((width > 0))
constraint identity.account account_has_an_id PRIMARY KEY (id)
constraint identity.phone_code phone_code_is_one_per_phone PRIMARY KEY (phone_hash)
constraint identity.session session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint identity.session session_has_an_id PRIMARY KEY (id)
constraint identity.spent_secret spent_secret_is_remembered_once PRIMARY KEY (secret_hash)
constraint identity.spent_secret spent_secret_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.session(id)
constraint moderation.decision decision_action_is_known CHECK ((action = ANY (ARRAY['HIDE'::text, 'RESTORE'::text, 'APPROVE'::text, 'DISMISS_REPORT'::text])))
constraint moderation.decision decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account(id)
constraint moderation.decision decision_has_an_id PRIMARY KEY (id)
constraint moderation.item item_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id)
constraint moderation.item item_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES identity.account(id)
constraint moderation.item item_has_an_id PRIMARY KEY (id)
constraint moderation.item item_kind_is_known CHECK ((kind = ANY (ARRAY['PROPOSAL'::text, 'COMMENT'::text, 'REPORT'::text])))
constraint moderation.item item_waits_once UNIQUE (subject_kind, subject_id, kind)
constraint moderation.report report_has_an_id PRIMARY KEY (id)
constraint moderation.report report_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES identity.account(id)
constraint moderation.report report_status_is_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'UPHELD'::text, 'DISMISSED'::text])))
constraint platform.audit audit_has_one_row_per_act PRIMARY KEY (id)
constraint platform.holiday holiday_is_one_row_per_day PRIMARY KEY (day)
constraint platform.holiday holiday_source_is_known CHECK ((source = ANY (ARRAY['ANNOUNCED'::text, 'STATUTORY'::text])))
constraint platform.outbox outbox_has_one_row_per_event PRIMARY KEY (id)
constraint platform.outbox_position outbox_position_is_one_per_handler PRIMARY KEY (handler)
constraint platform.quota quota_counts_from_one CHECK ((used > 0))
constraint platform.quota quota_is_one_per_act_and_actor PRIMARY KEY (act, who)
constraint platform.request_key request_key_is_used_once_per_account PRIMARY KEY (account_id, key)
constraint platform.request_key request_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 100)))
constraint proposals.affected_household affected_household_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint proposals.affected_household affected_household_is_named_once PRIMARY KEY (proposal_id, household_id)
constraint proposals.affected_household affected_household_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.deliberation(proposal_id)
constraint proposals.co_author co_author_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint proposals.co_author co_author_is_asked_once PRIMARY KEY (proposal_id, account_id)
constraint proposals.co_author co_author_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.proposal(id)
constraint proposals.co_author co_author_status_is_known CHECK ((status = ANY (ARRAY['INVITED'::text, 'ACCEPTED'::text, 'DECLINED'::text])))
constraint proposals.deliberation deliberation_is_one_per_proposal PRIMARY KEY (proposal_id)
constraint proposals.deliberation deliberation_is_opened_again_once CHECK (((round >= 1) AND (round <= 2)))
constraint proposals.deliberation deliberation_outcome_is_known CHECK ((outcome = ANY (ARRAY['AGREED'::text, 'DECLINED'::text])))
constraint proposals.deliberation deliberation_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.proposal(id)
constraint proposals.deliberation deliberation_result_is_put_on_notice CHECK (((outcome IS NULL) = (notice_ends IS NULL)))
constraint proposals.endorsement endorsement_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint proposals.endorsement endorsement_is_one_per_person PRIMARY KEY (proposal_id, person_id)
constraint proposals.endorsement endorsement_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint proposals.endorsement endorsement_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.proposal(id)
constraint proposals.entry entry_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES identity.account(id)
constraint proposals.entry entry_has_an_id PRIMARY KEY (id)
constraint proposals.entry entry_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.proposal(id)
constraint proposals.merge_answer merge_answer_into_id_fkey FOREIGN KEY (into_id) REFERENCES proposals.proposal(id)
constraint proposals.merge_answer merge_answer_is_given_once PRIMARY KEY (original_id, into_id, person_id)
constraint proposals.merge_answer merge_answer_original_id_fkey FOREIGN KEY (original_id) REFERENCES proposals.proposal(id)
constraint proposals.merge_answer merge_answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint proposals.number_counter number_counter_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint proposals.number_counter number_counter_is_one_per_year PRIMARY KEY (community_id, year)
constraint proposals.objection objection_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint proposals.objection objection_answer_has_its_time CHECK (((answer IS NULL) = (answered_at IS NULL)))
constraint proposals.objection objection_has_an_id PRIMARY KEY (id)
constraint proposals.objection objection_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint proposals.objection objection_is_one_per_person_and_round UNIQUE (proposal_id, round, person_id)
constraint proposals.objection objection_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint proposals.objection objection_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.deliberation(proposal_id)
constraint proposals.opinion opinion_editor_account_id_fkey FOREIGN KEY (editor_account_id) REFERENCES identity.account(id)
constraint proposals.opinion opinion_is_one_per_version PRIMARY KEY (proposal_id, version)
constraint proposals.opinion opinion_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.deliberation(proposal_id)
constraint proposals.period_rule period_rule_first_reply_working_days_check CHECK ((first_reply_working_days > 0))
constraint proposals.period_rule period_rule_is_one_per_day PRIMARY KEY (valid_from)
constraint proposals.period_rule period_rule_notices_a_result CHECK ((result_notice_days > 0))
constraint proposals.period_rule period_rule_plan_working_days_check CHECK ((plan_working_days > 0))
constraint proposals.period_rule period_rule_rating_days_check CHECK ((rating_days > 0))
constraint proposals.period_rule period_rule_share_is_a_share CHECK (((redeliberation_share >= 1) AND (redeliberation_share <= redeliberation_of)))
constraint proposals.proposal proposal_author_account_id_fkey FOREIGN KEY (author_account_id) REFERENCES identity.account(id)
constraint proposals.proposal proposal_author_person_id_fkey FOREIGN KEY (author_person_id) REFERENCES community.person(id)
constraint proposals.proposal proposal_body_is_short CHECK (((char_length(body) >= 1) AND (char_length(body) <= 1000)))
constraint proposals.proposal proposal_category_is_of_its_community FOREIGN KEY (community_id, category) REFERENCES community.category(community_id, code)
constraint proposals.proposal proposal_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint proposals.proposal proposal_endorsements_needed_check CHECK ((endorsements_needed > 0))
constraint proposals.proposal proposal_has_a_number_once_submitted CHECK (((submitted_at IS NULL) OR (number IS NOT NULL)))
constraint proposals.proposal proposal_has_an_id PRIMARY KEY (id)
constraint proposals.proposal proposal_hidden_has_a_reason CHECK (((NOT hidden) OR (hidden_reason IS NOT NULL)))
constraint proposals.proposal proposal_is_answered_for_by_who_serves_its_community FOREIGN KEY (community_id, answer_organisation_id) REFERENCES community.organisation(community_id, id)
constraint proposals.proposal proposal_is_merged_into_another CHECK ((((stage = 'MERGED_INTO'::text) = (merged_into IS NOT NULL)) AND (merged_into IS DISTINCT FROM id)))
constraint proposals.proposal proposal_is_published_in_public_stages CHECK (((stage = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])) OR (published_at IS NOT NULL)))
constraint proposals.proposal proposal_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES proposals.proposal(id)
constraint proposals.proposal proposal_number_is_unique_in_its_community UNIQUE (community_id, number)
constraint proposals.proposal proposal_remembers_its_stage_before_merging CHECK (((stage = 'MERGED_INTO'::text) = (stage_before_merge IS NOT NULL)))
constraint proposals.proposal proposal_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES community.area(id)
constraint proposals.proposal proposal_scope_lies_in_its_community CHECK (starts_with(scope_path, community_path))
constraint proposals.proposal proposal_stage_is_known CHECK ((stage = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'REJECTED'::text, 'ACCEPTED'::text, 'TOPIC_NOTICE'::text, 'DELIBERATING'::text, 'OPINION_FORMED'::text, 'BALLOT'::text, 'RESULT_NOTICE'::text, 'IMPLEMENTING'::text, 'FEEDBACK'::text, 'EVALUATED'::text, 'ARCHIVED'::text, 'WITHDRAWN'::text, 'MERGED_INTO'::text, 'ESCALATED'::text, 'SENT_TO_RESIDENTS_MEETING'::text])))
constraint proposals.proposal proposal_title_is_short CHECK (((char_length(title) >= 1) AND (char_length(title) <= 30)))
constraint proposals.rating rating_is_one_per_person PRIMARY KEY (proposal_id, person_id)
constraint proposals.rating rating_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint proposals.rating rating_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.proposal(id)
constraint proposals.rating rating_score_check CHECK (((score >= 1) AND (score <= 5)))
constraint proposals.revision revision_editor_account_id_fkey FOREIGN KEY (editor_account_id) REFERENCES identity.account(id)
constraint proposals.revision revision_is_one_per_version PRIMARY KEY (proposal_id, version)
constraint proposals.revision revision_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.proposal(id)
constraint proposals.tally tally_is_never_negative CHECK ((endorsements >= 0))
constraint proposals.tally tally_is_one_per_proposal PRIMARY KEY (proposal_id)
constraint proposals.tally tally_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.proposal(id)
constraint search.asked asked_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint search.asked asked_is_counted CHECK (((found_none >= 0) AND (found_few >= 0) AND (found_many >= 0)))
constraint search.asked asked_is_one_row_per_text_and_day PRIMARY KEY (community_id, day, words)
constraint search.asked asked_text_is_short CHECK (((char_length(words) >= 1) AND (char_length(words) <= 20)))
constraint search.synonym_change synonym_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES identity.account(id)
constraint search.synonym_change synonym_change_group_id_fkey FOREIGN KEY (group_id) REFERENCES search.synonym_group(id)
constraint search.synonym_change synonym_change_is_one_per_version PRIMARY KEY (group_id, version)
constraint search.synonym_edition synonym_edition_is_one PRIMARY KEY (only_row)
constraint search.synonym_edition synonym_edition_only_row_check CHECK (only_row)
constraint search.synonym_group synonym_group_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint search.synonym_group synonym_group_has_an_id PRIMARY KEY (id)
constraint search.synonym_group synonym_group_says_one_thing_in_several_ways CHECK (((((cardinality(words) + cardinality(finds)) >= 2) AND ((cardinality(words) + cardinality(finds)) <= 40)) AND (cardinality(words) > 0)))
constraint voting.affected affected_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.affected affected_flagged_by_fkey FOREIGN KEY (flagged_by) REFERENCES identity.account(id)
constraint voting.affected affected_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint voting.affected affected_is_flagged_once PRIMARY KEY (ballot_id, household_id)
constraint voting.ballot ballot_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint voting.ballot ballot_electorate_is_known CHECK ((electorate = ANY (ARRAY['RESIDENTS'::text, 'HOUSEHOLDS'::text, 'OWNERS'::text, 'COUNCIL'::text, 'REPRESENTATIVES'::text])))
constraint voting.ballot ballot_ended_early_says_why CHECK (((early_reason IS NULL) OR (closed_at IS NOT NULL)))
constraint voting.ballot ballot_force_is_known CHECK ((force = ANY (ARRAY['ADVISORY'::text, 'BINDING_OWNER'::text])))
constraint voting.ballot ballot_has_an_id PRIMARY KEY (id)
constraint voting.ballot ballot_method_is_known CHECK ((method = ANY (ARRAY['THREE_WAY'::text, 'APPROVAL'::text, 'SCORE'::text, 'RANKED'::text])))
constraint voting.ballot ballot_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES identity.account(id)
constraint voting.ballot ballot_opens_before_it_closes CHECK ((opens_at < closes_at))
constraint voting.ballot ballot_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES voting.rule(id)
constraint voting.ballot ballot_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES community.area(id)
constraint voting.ballot ballot_seats_check CHECK ((seats >= 1))
constraint voting.ballot ballot_secrecy_is_known CHECK ((secrecy = ANY (ARRAY['NAMED'::text, 'SECRET'::text])))
constraint voting.ballot ballot_secret_results_are_hidden CHECK (((secrecy = 'NAMED'::text) OR results_hidden))
constraint voting.counted counted_entry_is_of_its_unit FOREIGN KEY (entry_id, unit_id) REFERENCES voting.entry(id, unit_id)
constraint voting.counted counted_is_one_ballot_per_unit PRIMARY KEY (unit_id)
constraint voting.dissent dissent_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id)
constraint voting.dissent dissent_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.dissent dissent_has_an_id PRIMARY KEY (id)
constraint voting.dissent dissent_is_stated_once_per_person UNIQUE (ballot_id, person_id)
constraint voting.dissent dissent_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint voting.entry entry_cast_by_fkey FOREIGN KEY (cast_by) REFERENCES community.person(id)
constraint voting.entry entry_channel_is_known CHECK ((channel = ANY (ARRAY['ONLINE'::text, 'PAPER'::text, 'DOORSTEP'::text, 'MEETING'::text])))
constraint voting.entry entry_has_an_id PRIMARY KEY (id)
constraint voting.entry entry_is_of_a_unit_on_its_roll FOREIGN KEY (unit_id, ballot_id) REFERENCES voting.roll_unit(id, ballot_id)
constraint voting.entry entry_is_of_its_recorder UNIQUE (id, recorded_by)
constraint voting.entry entry_is_of_its_unit UNIQUE (id, unit_id)
constraint voting.entry entry_on_paper_has_recorder_and_witness CHECK ((((channel <> 'ONLINE'::text) = (recorded_by IS NOT NULL)) AND ((channel <> 'ONLINE'::text) = (witness IS NOT NULL))))
constraint voting.entry entry_online_is_by_its_voter CHECK (((channel = 'ONLINE'::text) = (cast_by IS NOT NULL)))
constraint voting.entry entry_receipt_is_unique UNIQUE (receipt)
constraint voting.entry entry_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint voting.entry entry_witness_fkey FOREIGN KEY (witness) REFERENCES identity.account(id)
constraint voting.entry entry_witness_is_another_person CHECK ((witness <> recorded_by))
constraint voting.jurisdiction jurisdiction_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint voting.jurisdiction jurisdiction_is_one_per_community PRIMARY KEY (community_id)
constraint voting.notice notice_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.notice notice_has_an_id PRIMARY KEY (id)
constraint voting.objection objection_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.account(id)
constraint voting.objection objection_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id)
constraint voting.objection objection_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.objection objection_has_an_id PRIMARY KEY (id)
constraint voting.objection objection_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint voting.objection objection_is_answered_with_a_date CHECK (((answer IS NULL) = (answered_at IS NULL)))
constraint voting.objection objection_kind_is_known CHECK ((kind = ANY (ARRAY['ROLL'::text, 'AFFECTED'::text, 'RESULT'::text])))
constraint voting.objection objection_of_the_affected_names_its_household CHECK (((kind = 'AFFECTED'::text) = (household_id IS NOT NULL)))
constraint voting.objection objection_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint voting.option option_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.option option_is_one_per_position PRIMARY KEY (ballot_id, "position")
constraint voting.option option_key_is_unique_in_its_ballot UNIQUE (ballot_id, key)
constraint voting.participation participation_is_of_a_unit_on_its_roll FOREIGN KEY (unit_id, ballot_id) REFERENCES voting.roll_unit(id, ballot_id)
constraint voting.participation participation_is_one_per_unit PRIMARY KEY (unit_id)
constraint voting.proxy proxy_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.proxy proxy_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES identity.account(id)
constraint voting.proxy proxy_has_an_id PRIMARY KEY (id)
constraint voting.proxy proxy_holder_account_fkey FOREIGN KEY (holder_account) REFERENCES identity.account(id)
constraint voting.proxy proxy_holder_has_one_per_place UNIQUE (ballot_id, holder_id, place)
constraint voting.proxy proxy_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES community.person(id)
constraint voting.proxy proxy_is_one_per_unit UNIQUE (unit_id)
constraint voting.proxy proxy_needs_two_persons CHECK ((confirmed_by <> recorded_by))
constraint voting.proxy proxy_place_check CHECK ((place >= 1))
constraint voting.proxy proxy_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint voting.proxy proxy_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES voting.roll_unit(id)
constraint voting.result result_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.result result_is_one_per_ballot PRIMARY KEY (ballot_id)
constraint voting.result result_outcome_is_known CHECK ((outcome = ANY (ARRAY['PASSED'::text, 'REJECTED'::text, 'INVALID_TURNOUT'::text])))
constraint voting.roll_correction roll_correction_area_cm2_check CHECK ((area_cm2 >= 0))
constraint voting.roll_correction roll_correction_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.roll_correction roll_correction_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES identity.account(id)
constraint voting.roll_correction roll_correction_has_an_id PRIMARY KEY (id)
constraint voting.roll_correction roll_correction_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint voting.roll_correction roll_correction_is_confirmed_with_a_date CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)))
constraint voting.roll_correction roll_correction_kind_is_known CHECK ((kind = ANY (ARRAY['ADD'::text, 'STRIKE'::text, 'AREA'::text])))
constraint voting.roll_correction roll_correction_needs_two_persons CHECK ((confirmed_by <> proposed_by))
constraint voting.roll_correction roll_correction_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES identity.account(id)
constraint voting.roll_correction roll_correction_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES voting.roll_unit(id)
constraint voting.roll_door roll_door_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint voting.roll_door roll_door_is_listed_once_per_unit PRIMARY KEY (unit_id, household_id)
constraint voting.roll_door roll_door_is_of_a_unit_of_its_ballot FOREIGN KEY (unit_id, ballot_id) REFERENCES voting.roll_unit(id, ballot_id)
constraint voting.roll_strike roll_strike_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.roll_strike roll_strike_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES voting.roll_correction(id)
constraint voting.roll_strike roll_strike_is_one_per_unit PRIMARY KEY (unit_id)
constraint voting.roll_strike roll_strike_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES voting.roll_unit(id)
constraint voting.roll_unit roll_unit_area_cm2_check CHECK ((area_cm2 >= 0))
constraint voting.roll_unit roll_unit_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.roll_unit roll_unit_building_id_fkey FOREIGN KEY (building_id) REFERENCES community.area(id)
constraint voting.roll_unit roll_unit_doors_check CHECK ((doors >= 0))
constraint voting.roll_unit roll_unit_has_an_id PRIMARY KEY (id)
constraint voting.roll_unit roll_unit_is_of_its_ballot UNIQUE (id, ballot_id)
constraint voting.roll_unit roll_unit_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint voting.roll_unit roll_unit_was_added_by_a_correction FOREIGN KEY (correction_id) REFERENCES voting.roll_correction(id)
constraint voting.roll_unit roll_unit_weight_cm2_check CHECK ((weight_cm2 >= 0))
constraint voting.rule rule_counting_silence_names_its_clause CHECK (((NOT silent_follows_majority) OR (silent_clause IS NOT NULL)))
constraint voting.rule rule_has_an_id PRIMARY KEY (id)
constraint voting.rule rule_is_one_per_place_matter_and_day UNIQUE (jurisdiction, matter, valid_from)
constraint voting.rule rule_majority_is_taken_of_something_known CHECK ((majority_of = ANY (ARRAY['PARTICIPATING'::text, 'FOR_AND_AGAINST'::text, 'ROLL'::text])))
constraint voting.rule rule_notice_days_check CHECK ((notice_days >= 0))
constraint voting.rule rule_proxies_per_person_check CHECK ((proxies_per_person >= 0))
constraint voting.rule rule_roll_objection_days_check CHECK ((roll_objection_days >= 0))
constraint voting.rule rule_share_of_area_stands_beside_one_of_heads CHECK (((majority_area_numerator IS NULL) OR (majority_heads_numerator IS NOT NULL)))
constraint voting.rule rule_window_max_days_check CHECK ((window_max_days >= 0))
constraint voting.rule rule_window_min_days_check CHECK ((window_min_days >= 0))
constraint voting.second_word second_word_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES identity.account(id)
constraint voting.second_word second_word_is_another_persons CHECK ((confirmed_by <> recorded_by))
constraint voting.second_word second_word_is_one_per_entry PRIMARY KEY (entry_id)
constraint voting.second_word second_word_knows_who_recorded FOREIGN KEY (entry_id, recorded_by) REFERENCES voting.entry(id, recorded_by)
constraint voting.secret_choice secret_choice_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.secret_choice secret_choice_has_a_random_id PRIMARY KEY (id)
constraint voting.secret_choice secret_choice_is_changed_by_one_secret UNIQUE (ballot_id, change_hash)
constraint voting.secret_choice secret_choice_receipt_is_unique UNIQUE (receipt)
constraint voting.tally tally_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.tally tally_is_one_line_per_choice PRIMARY KEY (ballot_id, "position")
constraint voting.unit_caster unit_caster_is_one_per_unit PRIMARY KEY (unit_id)
constraint voting.unit_caster unit_caster_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint voting.unit_caster unit_caster_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES voting.roll_unit(id)

CREATE INDEX account_is_found_by_phone ON identity.account USING btree (phone_hash);
CREATE INDEX affected_by_flagger ON voting.affected USING btree (flagged_by);
CREATE INDEX affected_by_household ON voting.affected USING btree (household_id);
CREATE INDEX affected_household_by_household ON proposals.affected_household USING btree (household_id);
CREATE INDEX agenda_item_about ON councils.agenda_item USING btree (subject_kind, subject_id) WHERE (subject_id IS NOT NULL);
CREATE INDEX agenda_item_by_adder ON councils.agenda_item USING btree (added_by);
CREATE INDEX agenda_item_by_resolver ON councils.agenda_item USING btree (resolved_by);
CREATE INDEX agenda_item_merged ON councils.agenda_item USING btree (merged_into);
CREATE INDEX agenda_item_of_meeting ON councils.agenda_item USING btree (meeting_id, "position");
CREATE INDEX agenda_item_split ON councils.agenda_item USING btree (split_from);
CREATE INDEX area_of_community_by_kind ON community.area USING btree (community_id, kind, sort_name);
CREATE INDEX asked_by_day_for_the_sweep ON search.asked USING btree (day);
CREATE INDEX attendance_by_recorder ON councils.attendance USING btree (recorded_by);
CREATE INDEX attendance_of_account ON councils.attendance USING btree (account_id);
CREATE INDEX attendance_of_seat ON councils.attendance USING btree (seat_id);
CREATE INDEX audit_is_read_by_place_newest_first ON platform.audit USING btree (area_path, id DESC);
CREATE INDEX ballot_at_scope ON voting.ballot USING btree (scope_id);
CREATE INDEX ballot_by_opener ON voting.ballot USING btree (opened_by);
CREATE INDEX ballot_by_rule ON voting.ballot USING btree (rule_id);
CREATE INDEX ballot_by_subject ON voting.ballot USING btree (subject_kind, subject_id, id DESC);
CREATE INDEX ballot_of_community ON voting.ballot USING btree (community_id, id DESC);
CREATE INDEX ballot_under_a_node ON voting.ballot USING btree (scope_path, id DESC);
CREATE INDEX ballot_waiting_to_be_counted ON voting.ballot USING btree (closes_at) WHERE (closed_at IS NULL);
CREATE INDEX co_author_of_account ON proposals.co_author USING btree (account_id);
CREATE INDEX comment_of_author ON deliberation.comment USING btree (author_id, created_at DESC);
CREATE INDEX comment_of_subject_in_order ON deliberation.comment USING btree (subject_kind, subject_id, created_at, id) WHERE (parent_id IS NULL);
CREATE INDEX comment_replies_in_order ON deliberation.comment USING btree (parent_id, created_at, id) WHERE (parent_id IS NOT NULL);
CREATE INDEX council_by_founder ON councils.council USING btree (founded_by);
CREATE INDEX council_of_community ON councils.council USING btree (community_id, path);
CREATE INDEX counted_by_entry ON voting.counted USING btree (entry_id, unit_id);
CREATE INDEX counted_of_ballot ON voting.counted USING btree (ballot_id);
CREATE INDEX decision_about_subject ON moderation.decision USING btree (subject_kind, subject_id, decided_at);
CREATE INDEX decision_by ON moderation.decision USING btree (decided_by);
CREATE INDEX deliberation_notice_ends ON proposals.deliberation USING btree (notice_ends) WHERE (notice_ends IS NOT NULL);
CREATE INDEX dissent_by_account ON councils.dissent USING btree (account_id);
CREATE INDEX dissent_by_author ON voting.dissent USING btree (author_id);
CREATE INDEX dissent_by_person ON voting.dissent USING btree (person_id);
CREATE INDEX dissent_by_seat ON councils.dissent USING btree (seat_id);
CREATE INDEX endorsement_of_account ON proposals.endorsement USING btree (account_id);
CREATE INDEX endorsement_of_person ON proposals.endorsement USING btree (person_id);
CREATE INDEX entry_by_caster ON voting.entry USING btree (cast_by);
CREATE INDEX entry_by_recorder ON voting.entry USING btree (recorded_by);
CREATE INDEX entry_by_witness ON voting.entry USING btree (witness);
CREATE INDEX entry_of_actor ON proposals.entry USING btree (actor_account_id);
CREATE INDEX entry_of_ballot ON voting.entry USING btree (ballot_id, recorded_at DESC, id DESC);
CREATE INDEX entry_of_proposal ON proposals.entry USING btree (proposal_id, at, id);
CREATE INDEX entry_of_unit ON voting.entry USING btree (unit_id, ballot_id);
CREATE INDEX grid_area_by_area ON community.grid_area USING btree (area_id);
CREATE INDEX household_doors_in_order ON community.household USING btree (stairwell_id, sort_door, id);
CREATE INDEX household_of_community ON community.household USING btree (community_id);
CREATE INDEX household_under_a_node ON community.household USING btree (path);
CREATE INDEX invitation_by_answerer ON councils.invitation USING btree (answered_by);
CREATE INDEX invitation_of_account ON councils.invitation USING btree (account_id);
CREATE INDEX invitation_of_organisation ON councils.invitation USING btree (organisation_id);
CREATE INDEX item_by_place_oldest_first ON moderation.item USING btree (area_path, waiting_since, id);
CREATE INDEX item_claimed_by ON moderation.item USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);
CREATE INDEX item_of_author ON moderation.item USING btree (author_id);
CREATE INDEX meeting_about ON councils.meeting USING btree (subject_kind, subject_id) WHERE (subject_id IS NOT NULL);
CREATE INDEX meeting_by_caller ON councils.meeting USING btree (called_by);
CREATE INDEX meeting_by_place ON councils.meeting USING btree (path, starts_at);
CREATE INDEX meeting_of_community ON councils.meeting USING btree (community_id, starts_at DESC, id DESC);
CREATE INDEX meeting_of_council ON councils.meeting USING btree (council_id, starts_at DESC, id DESC);
CREATE INDEX member_of_person ON community.member USING btree (person_id) WHERE (until IS NULL);
CREATE INDEX merge_answer_about ON proposals.merge_answer USING btree (into_id, person_id);
CREATE INDEX merge_answer_of_person ON proposals.merge_answer USING btree (person_id);
CREATE INDEX minutes_by_signer ON councils.minutes USING btree (signed_by);
CREATE INDEX minutes_by_writer ON councils.minutes USING btree (written_by);
CREATE INDEX notice_of_ballot ON voting.notice USING btree (ballot_id, at, id);
CREATE INDEX objection_by_answerer ON voting.objection USING btree (answered_by);
CREATE INDEX objection_by_author ON voting.objection USING btree (author_id);
CREATE INDEX objection_by_household ON voting.objection USING btree (household_id);
CREATE INDEX objection_by_person ON voting.objection USING btree (person_id);
CREATE INDEX objection_of_account ON proposals.objection USING btree (account_id);
CREATE INDEX objection_of_ballot ON voting.objection USING btree (ballot_id, raised_at, id);
CREATE INDEX objection_of_household ON proposals.objection USING btree (household_id);
CREATE INDEX objection_of_person ON proposals.objection USING btree (person_id);
CREATE INDEX office_in_grid ON community.office USING btree (grid_id) WHERE (grid_id IS NOT NULL);
CREATE INDEX office_of_account ON community.office USING btree (account_id);
CREATE INDEX opinion_of_editor ON proposals.opinion USING btree (editor_account_id);
CREATE INDEX outbox_is_read_in_order ON platform.outbox USING btree (xid, id);
CREATE INDEX participation_of_ballot ON voting.participation USING btree (ballot_id);
CREATE INDEX participation_of_unit ON voting.participation USING btree (unit_id, ballot_id);
CREATE INDEX phone_code_by_expiry ON identity.phone_code USING btree (expires_at);
CREATE INDEX photo_of_owner ON files.photo USING btree (owner_id, uploaded_at);
CREATE INDEX photo_of_subject ON files.photo USING btree (subject_kind, subject_id, "position") WHERE (subject_id IS NOT NULL);
CREATE INDEX photo_unattached ON files.photo USING btree (uploaded_at) WHERE (subject_id IS NULL);
CREATE INDEX proposal_about_scope ON proposals.proposal USING btree (scope_id);
CREATE INDEX proposal_active_of_all ON proposals.proposal USING btree (last_activity_at DESC, id DESC);
CREATE INDEX proposal_active_of_community ON proposals.proposal USING btree (community_id, last_activity_at DESC, id DESC);
CREATE INDEX proposal_answered_for_by ON proposals.proposal USING btree (answer_organisation_id) WHERE (answer_organisation_id IS NOT NULL);
CREATE INDEX proposal_by_number ON proposals.proposal USING btree (number);
CREATE INDEX proposal_feed_of_all ON proposals.proposal USING btree (listed_at DESC, id DESC);
CREATE INDEX proposal_feed_of_community ON proposals.proposal USING btree (community_id, listed_at DESC, id DESC);
CREATE INDEX proposal_merged_into ON proposals.proposal USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX proposal_of_account ON proposals.proposal USING btree (author_account_id);
CREATE INDEX proposal_of_category ON proposals.proposal USING btree (community_id, category);
CREATE INDEX proposal_of_person ON proposals.proposal USING btree (author_person_id);
CREATE INDEX proposal_rating_ends ON proposals.proposal USING btree (rating_ends) WHERE (stage = 'FEEDBACK'::text);
CREATE INDEX proposal_waiting_at_the_desk ON proposals.proposal USING btree (community_id, submitted_at, id) WHERE (stage = 'SUBMITTED'::text);
CREATE INDEX proxy_by_confirmer ON voting.proxy USING btree (confirmed_by);
CREATE INDEX proxy_by_holder ON voting.proxy USING btree (holder_id);
CREATE INDEX proxy_by_holder_account ON voting.proxy USING btree (holder_account);
CREATE INDEX proxy_by_recorder ON voting.proxy USING btree (recorded_by);
CREATE INDEX quota_over ON platform.quota USING btree (ends_at);
CREATE INDEX rating_of_person ON proposals.rating USING btree (person_id);
CREATE INDEX report_by_reporter ON moderation.report USING btree (reporter_id);
CREATE INDEX representative_of_account ON community.representative USING btree (account_id);
CREATE INDEX request_key_by_age ON platform.request_key USING btree (at);
CREATE INDEX residency_of_account ON community.residency USING btree (account_id, requested_at DESC);
CREATE INDEX residency_waiting_at_the_desk ON community.residency USING btree (community_id, status, requested_at, id);
CREATE INDEX revision_of_editor ON proposals.revision USING btree (editor_account_id);
CREATE INDEX roll_correction_by_confirmer ON voting.roll_correction USING btree (confirmed_by);
CREATE INDEX roll_correction_by_household ON voting.roll_correction USING btree (household_id);
CREATE INDEX roll_correction_by_proposer ON voting.roll_correction USING btree (proposed_by);
CREATE INDEX roll_correction_by_unit ON voting.roll_correction USING btree (unit_id);
CREATE INDEX roll_correction_of_ballot ON voting.roll_correction USING btree (ballot_id, proposed_at, id);
CREATE INDEX roll_door_by_household ON voting.roll_door USING btree (household_id, ballot_id);
CREATE INDEX roll_door_of_unit ON voting.roll_door USING btree (unit_id, ballot_id);
CREATE INDEX roll_strike_by_correction ON voting.roll_strike USING btree (correction_id);
CREATE INDEX roll_strike_of_ballot ON voting.roll_strike USING btree (ballot_id);
CREATE INDEX roll_unit_by_building ON voting.roll_unit USING btree (building_id);
CREATE INDEX roll_unit_by_correction ON voting.roll_unit USING btree (correction_id);
CREATE INDEX roll_unit_by_person ON voting.roll_unit USING btree (person_id);
CREATE INDEX roll_unit_in_order ON voting.roll_unit USING btree (ballot_id, sort_label, id);
CREATE INDEX roster_import_by_decider ON community.roster_import USING btree (decided_by);
CREATE INDEX roster_import_by_uploader ON community.roster_import USING btree (uploaded_by);
CREATE INDEX roster_import_of_community ON community.roster_import USING btree (community_id, status, decided_at);
CREATE INDEX seat_by_account ON councils.seat USING btree (account_id);
CREATE INDEX seat_by_seater ON councils.seat USING btree (seated_by);
CREATE INDEX seat_of_account ON councils.seat USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX seat_of_council ON councils.seat USING btree (council_id, seated_at);
CREATE INDEX seat_of_person ON councils.seat USING btree (person_id);
CREATE INDEX seat_stood_in_for ON councils.seat USING btree (substitute_for);
CREATE INDEX seat_terms_that_run_out ON councils.seat USING btree (term_ends) WHERE (ended_at IS NULL);
CREATE INDEX second_word_by_confirmer ON voting.second_word USING btree (confirmed_by);
CREATE INDEX second_word_by_recorder ON voting.second_word USING btree (entry_id, recorded_by);
CREATE INDEX session_belongs_to_account ON identity.session USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX session_by_expiry ON identity.session USING btree (expires_at);
CREATE INDEX single_issue_about ON councils.single_issue USING btree (subject_kind, subject_id) WHERE (subject_id IS NOT NULL);
CREATE INDEX single_issue_at ON councils.single_issue USING btree (area_id);
CREATE INDEX single_issue_by_caller ON councils.single_issue USING btree (called_by);
CREATE INDEX single_issue_by_decider ON councils.single_issue USING btree (decided_by);
CREATE INDEX single_issue_by_proposer ON councils.single_issue USING btree (proposer_id);
CREATE INDEX single_issue_by_replier ON councils.single_issue USING btree (replied_by);
CREATE INDEX single_issue_guest_account ON councils.single_issue_guest USING btree (account_id);
CREATE INDEX single_issue_guest_answerer ON councils.single_issue_guest USING btree (answered_by);
CREATE INDEX single_issue_guest_organisation ON councils.single_issue_guest USING btree (organisation_id);
CREATE INDEX single_issue_of_community ON councils.single_issue USING btree (community_id, called_at DESC, id DESC);
CREATE INDEX single_issue_waiting_for_reply ON councils.single_issue USING btree (reply_due_on) WHERE (reply IS NULL);
CREATE INDEX spent_secret_belongs_to_session ON identity.spent_secret USING btree (session_id);
CREATE INDEX spent_secret_by_age ON identity.spent_secret USING btree (spent_at);
CREATE INDEX synonym_change_by ON search.synonym_change USING btree (changed_by) WHERE (changed_by IS NOT NULL);
CREATE INDEX synonym_group_of_community ON search.synonym_group USING btree (community_id, id) WHERE (NOT removed);
CREATE INDEX unit_caster_by_person ON voting.unit_caster USING btree (person_id);
CREATE INDEX verified_account_of_person ON community.verified_account USING btree (person_id);
CREATE UNIQUE INDEX account_has_an_id ON identity.account USING btree (id);
CREATE UNIQUE INDEX account_is_one_per_phone ON identity.account USING btree (phone_hash) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX affected_household_is_named_once ON proposals.affected_household USING btree (proposal_id, household_id);
CREATE UNIQUE INDEX affected_is_flagged_once ON voting.affected USING btree (ballot_id, household_id);
CREATE UNIQUE INDEX agenda_item_has_an_id ON councils.agenda_item USING btree (id);
CREATE UNIQUE INDEX area_has_an_id ON community.area USING btree (id);
CREATE UNIQUE INDEX area_label_is_unique ON community.area USING btree (label);
CREATE UNIQUE INDEX area_name_is_unique_under_its_parent ON community.area USING btree (parent_id, kind, name);
CREATE UNIQUE INDEX area_path_is_unique ON community.area USING btree (path);
CREATE UNIQUE INDEX asked_is_one_row_per_text_and_day ON search.asked USING btree (community_id, day, words);
CREATE UNIQUE INDEX attendance_has_an_id ON councils.attendance USING btree (id);
CREATE UNIQUE INDEX attendance_is_once_per_account ON councils.attendance USING btree (meeting_id, account_id);
CREATE UNIQUE INDEX attendance_is_once_per_name ON councils.attendance USING btree (meeting_id, name);
CREATE UNIQUE INDEX attendance_is_once_per_seat ON councils.attendance USING btree (meeting_id, seat_id);
CREATE UNIQUE INDEX audit_has_one_row_per_act ON platform.audit USING btree (id);
CREATE UNIQUE INDEX ballot_has_an_id ON voting.ballot USING btree (id);
CREATE UNIQUE INDEX category_code_is_unique_in_its_community ON community.category USING btree (community_id, code);
CREATE UNIQUE INDEX co_author_is_asked_once ON proposals.co_author USING btree (proposal_id, account_id);
CREATE UNIQUE INDEX comment_has_an_id ON deliberation.comment USING btree (id);
CREATE UNIQUE INDEX community_is_an_area ON community.community USING btree (id);
CREATE UNIQUE INDEX community_slug_is_unique ON community.community USING btree (slug);
CREATE UNIQUE INDEX council_has_an_id ON councils.council USING btree (id);
CREATE UNIQUE INDEX council_name_is_unique_at_its_place ON councils.council USING btree (area_id, name) WHERE (dissolved_at IS NULL);
CREATE UNIQUE INDEX council_size_is_known_by_its_seats ON councils.council USING btree (id, max_seats);
CREATE UNIQUE INDEX counted_is_one_ballot_per_unit ON voting.counted USING btree (unit_id);
CREATE UNIQUE INDEX decision_has_an_id ON moderation.decision USING btree (id);
CREATE UNIQUE INDEX default_rules_are_one_per_day ON councils.default_rules USING btree (valid_from);
CREATE UNIQUE INDEX deliberation_is_one_per_proposal ON proposals.deliberation USING btree (proposal_id);
CREATE UNIQUE INDEX dissent_has_an_id ON councils.dissent USING btree (id);
CREATE UNIQUE INDEX dissent_has_an_id ON voting.dissent USING btree (id);
CREATE UNIQUE INDEX dissent_is_one_per_seat_and_item ON councils.dissent USING btree (item_id, seat_id);
CREATE UNIQUE INDEX dissent_is_stated_once_per_person ON voting.dissent USING btree (ballot_id, person_id);
CREATE UNIQUE INDEX endorsement_is_one_per_person ON proposals.endorsement USING btree (proposal_id, person_id);
CREATE UNIQUE INDEX entry_has_an_id ON proposals.entry USING btree (id);
CREATE UNIQUE INDEX entry_has_an_id ON voting.entry USING btree (id);
CREATE UNIQUE INDEX entry_is_of_its_recorder ON voting.entry USING btree (id, recorded_by);
CREATE UNIQUE INDEX entry_is_of_its_unit ON voting.entry USING btree (id, unit_id);
CREATE UNIQUE INDEX entry_receipt_is_unique ON voting.entry USING btree (receipt);
CREATE UNIQUE INDEX grid_area_is_listed_once ON community.grid_area USING btree (grid_id, area_id);
CREATE UNIQUE INDEX grid_has_an_id ON community.grid USING btree (id);
CREATE UNIQUE INDEX grid_lies_in_one_community ON community.grid USING btree (community_id, id);
CREATE UNIQUE INDEX grid_name_is_unique_in_its_community ON community.grid USING btree (community_id, name);
CREATE UNIQUE INDEX holiday_is_one_row_per_day ON platform.holiday USING btree (day);
CREATE UNIQUE INDEX household_door_is_unique_in_its_stairwell ON community.household USING btree (stairwell_id, door);
CREATE UNIQUE INDEX household_has_an_id ON community.household USING btree (id);
CREATE UNIQUE INDEX invitation_has_an_id ON councils.invitation USING btree (id);
CREATE UNIQUE INDEX invitation_is_once_per_organisation ON councils.invitation USING btree (meeting_id, organisation_id);
CREATE UNIQUE INDEX invitation_is_once_per_person ON councils.invitation USING btree (meeting_id, account_id);
CREATE UNIQUE INDEX item_has_an_id ON moderation.item USING btree (id);
CREATE UNIQUE INDEX item_waits_once ON moderation.item USING btree (subject_kind, subject_id, kind);
CREATE UNIQUE INDEX jurisdiction_is_one_per_community ON voting.jurisdiction USING btree (community_id);
CREATE UNIQUE INDEX meeting_has_an_id ON councils.meeting USING btree (id);
CREATE UNIQUE INDEX member_has_an_id ON community.member USING btree (id);
CREATE UNIQUE INDEX member_is_once_in_a_household ON community.member USING btree (household_id, person_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX merge_answer_is_given_once ON proposals.merge_answer USING btree (original_id, into_id, person_id);
CREATE UNIQUE INDEX minutes_have_an_id ON councils.minutes USING btree (id);
CREATE UNIQUE INDEX minutes_have_one_row_per_version ON councils.minutes USING btree (meeting_id, version);
CREATE UNIQUE INDEX notice_has_an_id ON voting.notice USING btree (id);
CREATE UNIQUE INDEX number_counter_is_one_per_year ON proposals.number_counter USING btree (community_id, year);
CREATE UNIQUE INDEX objection_has_an_id ON proposals.objection USING btree (id);
CREATE UNIQUE INDEX objection_has_an_id ON voting.objection USING btree (id);
CREATE UNIQUE INDEX objection_is_one_per_person_and_round ON proposals.objection USING btree (proposal_id, round, person_id);
CREATE UNIQUE INDEX office_has_an_id ON community.office USING btree (id);
CREATE UNIQUE INDEX office_is_held_once ON community.office USING btree (account_id, kind, area_id, grid_id, term_starts) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX opinion_is_one_per_version ON proposals.opinion USING btree (proposal_id, version);
CREATE UNIQUE INDEX option_is_one_per_position ON voting.option USING btree (ballot_id, "position");
CREATE UNIQUE INDEX option_key_is_unique_in_its_ballot ON voting.option USING btree (ballot_id, key);
CREATE UNIQUE INDEX organisation_has_an_id ON community.organisation USING btree (id);
CREATE UNIQUE INDEX organisation_name_is_unique_while_it_serves ON community.organisation USING btree (community_id, name) WHERE (until IS NULL);
CREATE UNIQUE INDEX organisation_serves_one_community ON community.organisation USING btree (community_id, id);
CREATE UNIQUE INDEX outbox_has_one_row_per_event ON platform.outbox USING btree (id);
CREATE UNIQUE INDEX outbox_position_is_one_per_handler ON platform.outbox_position USING btree (handler);
CREATE UNIQUE INDEX participation_is_one_per_unit ON voting.participation USING btree (unit_id);
CREATE UNIQUE INDEX period_rule_is_one_per_day ON proposals.period_rule USING btree (valid_from);
CREATE UNIQUE INDEX person_has_an_id ON community.person USING btree (id);
CREATE UNIQUE INDEX person_has_one_living_account ON community.verified_account USING btree (person_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX person_is_one_per_phone ON community.person USING btree (phone_hash) WHERE (phone_hash IS NOT NULL);
CREATE UNIQUE INDEX phone_code_is_one_per_phone ON identity.phone_code USING btree (phone_hash);
CREATE UNIQUE INDEX photo_has_an_id ON files.photo USING btree (id);
CREATE UNIQUE INDEX proposal_has_an_id ON proposals.proposal USING btree (id);
CREATE UNIQUE INDEX proposal_number_is_unique_in_its_community ON proposals.proposal USING btree (community_id, number);
CREATE UNIQUE INDEX proxy_has_an_id ON voting.proxy USING btree (id);
CREATE UNIQUE INDEX proxy_holder_has_one_per_place ON voting.proxy USING btree (ballot_id, holder_id, place);
CREATE UNIQUE INDEX proxy_is_one_per_unit ON voting.proxy USING btree (unit_id);
CREATE UNIQUE INDEX quota_is_one_per_act_and_actor ON platform.quota USING btree (act, who);
CREATE UNIQUE INDEX rating_is_one_per_person ON proposals.rating USING btree (proposal_id, person_id);
CREATE UNIQUE INDEX report_has_an_id ON moderation.report USING btree (id);
CREATE UNIQUE INDEX report_is_open_once_per_reporter ON moderation.report USING btree (subject_kind, subject_id, reporter_id) WHERE (status = 'OPEN'::text);
CREATE UNIQUE INDEX representative_is_named_once ON community.representative USING btree (organisation_id, account_id);
CREATE UNIQUE INDEX request_key_is_used_once_per_account ON platform.request_key USING btree (account_id, key);
CREATE UNIQUE INDEX residency_has_an_id ON community.residency USING btree (id);
CREATE UNIQUE INDEX residency_is_open_once ON community.residency USING btree (account_id, household_id) WHERE (status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text]));
CREATE UNIQUE INDEX result_is_one_per_ballot ON voting.result USING btree (ballot_id);
CREATE UNIQUE INDEX revision_is_one_per_version ON proposals.revision USING btree (proposal_id, version);
CREATE UNIQUE INDEX roll_correction_has_an_id ON voting.roll_correction USING btree (id);
CREATE UNIQUE INDEX roll_door_is_listed_once_per_unit ON voting.roll_door USING btree (unit_id, household_id);
CREATE UNIQUE INDEX roll_strike_is_one_per_unit ON voting.roll_strike USING btree (unit_id);
CREATE UNIQUE INDEX roll_unit_has_an_id ON voting.roll_unit USING btree (id);
CREATE UNIQUE INDEX roll_unit_is_of_its_ballot ON voting.roll_unit USING btree (id, ballot_id);
CREATE UNIQUE INDEX roster_error_is_told_once_per_cell ON community.roster_error USING btree (import_id, line, "position");
CREATE UNIQUE INDEX roster_import_has_an_id ON community.roster_import USING btree (id);
CREATE UNIQUE INDEX roster_row_is_one_per_line ON community.roster_row USING btree (import_id, line);
CREATE UNIQUE INDEX rule_has_an_id ON voting.rule USING btree (id);
CREATE UNIQUE INDEX rule_is_one_per_place_matter_and_day ON voting.rule USING btree (jurisdiction, matter, valid_from);
CREATE UNIQUE INDEX seat_chair_is_taken_once ON councils.seat USING btree (council_id, chair_number) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX seat_has_an_id ON councils.seat USING btree (id);
CREATE UNIQUE INDEX seat_is_one_per_account ON councils.seat USING btree (council_id, account_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX seat_is_one_per_person ON councils.seat USING btree (council_id, person_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX seat_of_convenor_is_one ON councils.seat USING btree (council_id) WHERE ((role = 'CONVENOR'::text) AND (ended_at IS NULL));
CREATE UNIQUE INDEX second_word_is_one_per_entry ON voting.second_word USING btree (entry_id);
CREATE UNIQUE INDEX secret_choice_has_a_random_id ON voting.secret_choice USING btree (id);
CREATE UNIQUE INDEX secret_choice_is_changed_by_one_secret ON voting.secret_choice USING btree (ballot_id, change_hash);
CREATE UNIQUE INDEX secret_choice_receipt_is_unique ON voting.secret_choice USING btree (receipt);
CREATE UNIQUE INDEX session_has_an_id ON identity.session USING btree (id);
CREATE UNIQUE INDEX session_is_found_by_secret ON identity.session USING btree (secret_hash);
CREATE UNIQUE INDEX single_issue_guest_has_an_id ON councils.single_issue_guest USING btree (id);
CREATE UNIQUE INDEX single_issue_guest_is_invited_once ON councils.single_issue_guest USING btree (issue_id, organisation_id);
CREATE UNIQUE INDEX single_issue_guest_person_is_invited_once ON councils.single_issue_guest USING btree (issue_id, account_id);
CREATE UNIQUE INDEX single_issue_has_an_id ON councils.single_issue USING btree (id);
CREATE UNIQUE INDEX spent_secret_is_remembered_once ON identity.spent_secret USING btree (secret_hash);
CREATE UNIQUE INDEX synonym_change_is_one_per_version ON search.synonym_change USING btree (group_id, version);
CREATE UNIQUE INDEX synonym_edition_is_one ON search.synonym_edition USING btree (only_row);
CREATE UNIQUE INDEX synonym_group_has_an_id ON search.synonym_group USING btree (id);
CREATE UNIQUE INDEX tally_is_one_line_per_choice ON voting.tally USING btree (ballot_id, "position");
CREATE UNIQUE INDEX tally_is_one_per_proposal ON proposals.tally USING btree (proposal_id);
CREATE UNIQUE INDEX thread_is_one_per_subject ON deliberation.thread USING btree (subject_kind, subject_id);
CREATE UNIQUE INDEX unit_caster_is_one_per_unit ON voting.unit_caster USING btree (unit_id);
CREATE UNIQUE INDEX verified_account_is_one_person ON community.verified_account USING btree (account_id);

view community_published.area as
 SELECT a.id,
    a.kind,
    a.parent_id,
    a.path,
    a.name,
    a.community_id,
        CASE
            WHEN a.kind = 'STAIRWELL'::text THEN p.name || a.name
            ELSE a.name
        END AS label
   FROM community.area a
     LEFT JOIN community.area p ON p.id = a.parent_id;
view community_published.category as
 SELECT community_id,
    code,
    name,
    "position"
   FROM community.category;
view community_published.community as
 SELECT id,
    slug,
    name,
    path,
    endorsements_community,
    endorsements_building,
    endorsements_stairwell,
    gathering_days
   FROM community.community;
view community_published.grid_area as
 SELECT g.id AS grid_id,
    g.community_id,
    g.name,
    ga.area_id,
    a.path
   FROM community.grid g
     JOIN community.grid_area ga ON ga.grid_id = g.id
     JOIN community.area a ON a.id = ga.area_id;
view community_published.household as
 SELECT id,
    community_id,
    stairwell_id,
    path,
    door,
    sort_door,
    area_cm2,
    developer_held
   FROM community.household;
view community_published.member as
 SELECT m.household_id,
    m.person_id,
    m.capacity,
    h.community_id,
    h.path
   FROM community.member m
     JOIN community.household h ON h.id = m.household_id
  WHERE m.until IS NULL;
view community_published.member_name as
 SELECT DISTINCT h.community_id,
    p.name
   FROM community.member m
     JOIN community.household h ON h.id = m.household_id
     JOIN community.person p ON p.id = m.person_id
  WHERE m.until IS NULL;
view community_published.organisation as
 SELECT id,
    community_id,
    kind,
    name,
    since,
    until
   FROM community.organisation;
view community_published.pending_residency as
 SELECT id,
    community_id
   FROM community.residency
  WHERE status = 'PENDING'::text;
view community_published.person as
 SELECT id,
    name,
    adult_on,
    (EXISTS ( SELECT 1
           FROM community.verified_account v
          WHERE v.person_id = p.id AND v.ended_at IS NULL)) AS verified
   FROM community.person p;
view community_published.representative as
 SELECT r.organisation_id,
    r.account_id,
    o.community_id
   FROM community.representative r
     JOIN community.organisation o ON o.id = r.organisation_id AND o.until IS NULL
     JOIN identity_published.account a ON a.id = r.account_id AND a.closed_at IS NULL;
view community_published.resident as
 SELECT a.id AS account_id,
    v.person_id,
        CASE
            WHEN a.closed_at IS NOT NULL THEN NULL::text
            ELSE COALESCE(pe.name, a.name)
        END AS name,
    a.phone_masked,
    a.closed_at IS NOT NULL AS closed,
    b.name AS building,
    b.path AS building_path,
    ( SELECT o.kind
           FROM community.office o
          WHERE o.account_id = a.id AND o.kind <> 'COUNCIL_CONVENOR'::text AND CURRENT_DATE >= o.term_starts AND CURRENT_DATE <= o.term_ends
          ORDER BY o.kind
         LIMIT 1) AS office,
    ( SELECT oa.path
           FROM community.office o
             JOIN community.area oa ON oa.id = o.area_id
          WHERE o.account_id = a.id AND o.kind <> 'COUNCIL_CONVENOR'::text AND CURRENT_DATE >= o.term_starts AND CURRENT_DATE <= o.term_ends
          ORDER BY o.kind
         LIMIT 1) AS office_path
   FROM identity_published.account a
     LEFT JOIN community.verified_account v ON v.account_id = a.id AND v.ended_at IS NULL
     LEFT JOIN community.person pe ON pe.id = v.person_id
     LEFT JOIN LATERAL ( SELECT bb.name,
            bb.path
           FROM community.member m
             JOIN community.household h ON h.id = m.household_id
             JOIN community.area s ON s.id = h.stairwell_id
             JOIN community.area bb ON bb.id = s.parent_id
          WHERE m.person_id = v.person_id AND m.until IS NULL
          ORDER BY m.since, m.id
         LIMIT 1) b ON true;
view councils_published.agenda_item as
 SELECT i.id,
    i.meeting_id,
    m.council_id,
    m.kind AS meeting_kind,
    m.starts_at,
    i.title,
    i.subject_kind,
    i.subject_id,
    i.outcome,
    i.resolution,
    i.resolved_at
   FROM councils.agenda_item i
     JOIN councils.meeting m ON m.id = i.meeting_id
  WHERE m.kind <> 'MEDIATION'::text AND i.merged_into IS NULL;
view councils_published.council as
 SELECT id,
    community_id,
    area_id,
    path,
    name
   FROM councils.council
  WHERE dissolved_at IS NULL;
view councils_published.meeting as
 SELECT id,
    council_id,
    community_id,
    path,
    kind,
    title,
    starts_at,
    place,
    subject_kind,
    subject_id,
    called_at,
    cancelled_at,
    closed_at
   FROM councils.meeting
  WHERE kind <> 'MEDIATION'::text;
view deliberation_published.comment as
 SELECT id,
    subject_kind,
    subject_id,
    status,
    created_at
   FROM deliberation.comment;
view deliberation_published.thread as
 SELECT subject_kind,
    subject_id,
    comment_count,
    last_at
   FROM deliberation.thread;
view identity_published.account as
 SELECT id,
    name,
    phone_masked,
    phone_hash,
    elder_mode,
    closed_at
   FROM identity.account;
view identity_published.live_session as
 SELECT id,
    account_id,
    secret_hash,
    web,
    expires_at
   FROM identity.session
  WHERE ended_at IS NULL;
view proposals_published.proposal as
 SELECT p.id,
    p.community_id,
    p.number,
    p.stage,
    p.published_at,
    t.endorsements
   FROM proposals.proposal p
     JOIN proposals.tally t ON t.proposal_id = p.id;
view voting_published.ballot as
 SELECT b.id,
    b.subject_kind,
    b.subject_id,
    b.community_id,
    b.scope_id,
    b.scope_path,
    b.title,
    b.matter,
    b.opens_at,
    b.closes_at,
    b.closed_at,
    r.outcome,
    (EXISTS ( SELECT 1
           FROM voting.objection o
          WHERE o.ballot_id = b.id AND o.kind = 'AFFECTED'::text AND o.answer IS NULL)) AS blocked
   FROM voting.ballot b
     LEFT JOIN voting.result r ON r.ballot_id = b.id;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'platform.% is append-only', tg_table_name;
end $function$
CREATE OR REPLACE FUNCTION voting.keep_ballot_terms()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (to_jsonb(new) - '{closes_at,closed_at,early_reason,roll_hash}'::text[])
     <> (to_jsonb(old) - '{closes_at,closed_at,early_reason,roll_hash}'::text[])
     or new.closes_at < old.closes_at
     or old.closed_at is not null then
    raise exception 'the terms of a ballot do not change';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION voting.only_confirmed_paper_counts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from voting.entry e where e.id = new.entry_id and e.channel <> 'ONLINE')
     and not exists (select 1 from voting.second_word w where w.entry_id = new.entry_id and w.agrees) then
    raise exception 'an unconfirmed paper ballot does not count';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION voting.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'voting.% is append-only', tg_table_name;
end $function$

CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER audit_rows_never_change BEFORE DELETE OR UPDATE ON platform.audit FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ballot_is_never_deleted BEFORE DELETE ON voting.ballot FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER ballot_terms_never_change BEFORE UPDATE ON voting.ballot FOR EACH ROW EXECUTE FUNCTION voting.keep_ballot_terms();
CREATE TRIGGER counted_paper_is_confirmed BEFORE INSERT OR UPDATE ON voting.counted FOR EACH ROW EXECUTE FUNCTION voting.only_confirmed_paper_counts();
CREATE TRIGGER decision_is_never_emptied BEFORE TRUNCATE ON moderation.decision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER decision_rows_never_change BEFORE DELETE OR UPDATE ON moderation.decision FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON proposals.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER entry_never_changes BEFORE DELETE OR UPDATE ON voting.entry FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER entry_rows_never_change BEFORE DELETE OR UPDATE ON proposals.entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER opinion_rows_never_change BEFORE DELETE OR UPDATE ON proposals.opinion FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER result_never_changes BEFORE DELETE OR UPDATE ON voting.result FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER roll_unit_never_changes BEFORE DELETE OR UPDATE ON voting.roll_unit FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER rule_never_changes BEFORE DELETE OR UPDATE ON voting.rule FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER second_word_never_changes BEFORE DELETE OR UPDATE ON voting.second_word FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER synonym_change_is_never_emptied BEFORE TRUNCATE ON search.synonym_change FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER synonym_change_rows_never_change BEFORE DELETE OR UPDATE ON search.synonym_change FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER tally_never_changes BEFORE DELETE OR UPDATE ON voting.tally FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
