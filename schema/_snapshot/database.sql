-- Printed from the migrated database by backend/portal snapshot; not to be edited.

create schema cases;
create schema community;
create schema community_published;
create schema conventions;
create schema conventions_published;
create schema councils;
create schema councils_published;
create schema deliberation;
create schema deliberation_published;
create schema disclosure;
create schema files;
create schema identity;
create schema identity_published;
create schema ledgers;
create schema moderation;
create schema moderation_published;
create schema notification;
create schema platform;
create schema proposals;
create schema proposals_published;
create schema search;
create schema volunteering;
create schema volunteering_published;
create schema voting;
create schema voting_published;
create schema wechat;

table cases.case_edition
  case_id uuid not null
  edition integer not null
  title text not null
  problem text not null
  process text not null
  cost text not null
  result text not null
  lessons text not null
  note text
  at timestamp with time zone not null
  by_account_id uuid not null
table cases.case_story
  id uuid not null
  community_id uuid not null
  community_path text collate "C" not null
  proposal_id uuid not null
  status text not null default 'DRAFT'::text
  version integer not null default 1
  title text not null
  problem text not null
  process text not null
  cost text not null
  result text not null
  lessons text not null
  begun_at timestamp with time zone not null
  begun_by uuid not null
  published_at timestamp with time zone
  published_by uuid
  corrected_at timestamp with time zone
  withdrawn_at timestamp with time zone
  withdrawn_by uuid
  withdrawn_reason text
table cases.proposal_reference
  proposal_id uuid not null
  case_id uuid not null
  at timestamp with time zone not null
table community.acted_for
  id uuid not null
  mandate_id uuid not null
  act text not null
  subject_kind text not null
  subject_id uuid not null
  at timestamp with time zone not null
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
table community.mandate
  id uuid not null
  community_id uuid not null
  person_id uuid not null
  helper_id uuid not null
  acts text[] not null
  purpose text not null
  given_how text not null
  evidence text
  given_on date not null
  until date not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by uuid
  ended_why text
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
table community.two_person_act
  id uuid not null
  community_id uuid not null
  kind text not null
  account_id uuid not null
  office text not null
  area_id uuid not null
  term_ends date
  reason text not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  status text not null default 'ASKED'::text
  answered_by uuid
  answered_at timestamp with time zone
  answer text
table community.verified_account
  account_id uuid not null
  person_id uuid not null
  since timestamp with time zone not null default now()
  ended_at timestamp with time zone
table conventions.adoption
  id uuid not null
  convention_id uuid not null
  edition integer not null
  version integer not null
  content_hash text not null
  way text not null
  state text not null
  passed boolean default (state = 'PASSED'::text)
  ballot_id uuid
  meets_at timestamp with time zone
  place text
  basis text
  roll integer
  present integer
  votes_for integer
  votes_against integer
  votes_abstain integer
  minutes text
  outcome text
  opened_by uuid not null
  opened_at timestamp with time zone not null
  recorded_by uuid
  ended_at timestamp with time zone
table conventions.amendment
  id uuid not null
  convention_id uuid not null
  edition integer not null
  kind text not null
  article_id uuid
  base_version integer not null
  heading text
  words text
  reason text not null
  account_id uuid not null
  proposed_at timestamp with time zone not null
  state text not null
  decision_reason text
  decided_by uuid
  decided_at timestamp with time zone
  result_version integer
  hidden_reason text
table conventions.article
  id uuid not null
  convention_id uuid not null
  origin_kind text
  origin_id uuid
  origin_label text
  created_by uuid not null
  created_at timestamp with time zone not null
table conventions.check_item
  code text not null
  position integer not null
  question text not null
table conventions.convention
  id uuid not null
  community_id uuid not null
  area_id uuid not null
  path text collate "C" not null
  way text not null
  topic text not null
  title text not null
  edition integer not null
  newest_version integer not null
  published_version integer
  in_force_version integer
  hidden_reason text
  created_by uuid not null
  created_at timestamp with time zone not null
  active_at timestamp with time zone not null
table conventions.drafter
  convention_id uuid not null
  account_id uuid not null
  added_by uuid not null
  added_at timestamp with time zone not null
  ended_at timestamp with time zone
table conventions.edition
  convention_id uuid not null
  number integer not null
  repeals boolean not null
  stage text not null
  needs_filing boolean not null
  opened_at timestamp with time zone not null
  consult_from date
  consult_until date
  adoption_id uuid
  adoption_passed boolean not null default true
  adopted_version integer
  adopted_hash text
  adopted_on date
  filing_number text
  filing_office text
  filed_on date
  filed_by uuid
  effective_on date
  in_force_since date
  in_force_until date
  review_on date
  review_told_at timestamp with time zone
  withdrawn_reason text
  announced_on date
table conventions.reminder
  id uuid not null
  convention_id uuid not null
  article_id uuid not null
  household_id uuid not null
  path text collate "C" not null
  account_id uuid not null
  words text not null
  sent_at timestamp with time zone not null
  reply text
  replied_by uuid
  replied_at timestamp with time zone
table conventions.rule
  way text not null
  valid_from date not null
  source text not null
  consultation_days integer not null
  ballot_days integer not null
  needs_filing boolean not null
  quorum_part integer not null
  quorum_of integer not null
  quorum_strict boolean not null
  majority_part integer not null
  majority_of integer not null
  majority_strict boolean not null
  review_months integer not null
  review_notice_days integer not null
table conventions.signature
  id uuid not null
  convention_id uuid not null
  version integer not null
  household_id uuid not null
  path text collate "C" not null
  channel text not null
  state text not null
  account_id uuid
  paper_name text
  evidence_id uuid
  recorded_by uuid
  confirmed_by uuid
  signed_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  ended_at timestamp with time zone
  end_reason text
table conventions.starter
  code text not null
  position integer not null
  topic text not null
  title text not null
  preamble text not null
table conventions.starter_article
  starter_code text not null
  number integer not null
  heading text not null
  words text not null
table conventions.text_check
  convention_id uuid not null
  version integer not null
  state text not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  confirmed text[]
  reason text
  decided_by uuid
  decided_at timestamp with time zone
table conventions.version
  id uuid not null
  convention_id uuid not null
  number integer not null
  edition integer not null
  title text not null
  preamble text not null
  content_hash text not null
  note text
  made_by uuid not null
  made_at timestamp with time zone not null
table conventions.version_article
  version_id uuid not null
  article_id uuid not null
  number integer not null
  heading text not null
  words text not null
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
table councils.agreement
  meeting_id uuid not null
  version integer not null
  body text not null
  principle_id uuid not null
  principle_title text
  principle text
  written_by uuid not null
  written_at timestamp with time zone not null
  concluded_at timestamp with time zone
table councils.assent
  meeting_id uuid not null
  version integer not null
  invitation_id uuid not null
  account_id uuid not null
  at timestamp with time zone not null
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
  hidden_reason text
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
table councils.move
  id uuid not null
  meeting_id uuid not null
  started_at timestamp with time zone not null
  place text
  reason text not null
  moved_by uuid not null
  moved_at timestamp with time zone not null
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
table disclosure.category
  id uuid not null
  community_id uuid
  code text not null
  name text not null
  cycle text not null
  mandatory boolean not null
  source text not null
  position integer not null
table disclosure.counter
  kind text not null
  year integer not null
  used integer not null
table disclosure.election_calendar
  id uuid not null
  community_id uuid not null
  version integer not null
  title text not null
  voting_day date not null
  place text not null
  note text
  reason text
  notice_id uuid not null
  published_by uuid not null
  published_at timestamp with time zone not null
table disclosure.election_day
  calendar_id uuid not null
  position integer not null
  code text not null
  name text not null
  day date not null
  citation text not null
table disclosure.election_step
  id uuid not null
  community_id uuid
  valid_from date not null
  law_version text not null
  code text not null
  position integer not null
  name text not null
  days_before integer not null
  citation text not null
table disclosure.election_turnout
  calendar_id uuid not null
  electors integer not null
  voters integer not null
  note text
  notice_id uuid not null
  published_by uuid not null
  published_at timestamp with time zone not null
table disclosure.notice
  id uuid not null
  number text not null
  community_id uuid not null
  scope_id uuid not null
  scope_path text collate "C" not null
  kind text not null
  title text not null
  body text not null
  content_hash bytea not null
  objections_until date
  published_by uuid not null
  published_at timestamp with time zone not null
table disclosure.objection
  id uuid not null
  number text not null
  notice_id uuid not null
  person_id uuid not null
  account_id uuid not null
  words text not null
  filed_at timestamp with time zone not null
  due_on date not null
  answer text
  answered_by uuid
  answered_at timestamp with time zone
  hidden_reason text
table disclosure.question
  id uuid not null
  number text not null
  community_id uuid not null
  area_path text collate "C" not null
  record_id uuid
  account_id uuid not null
  words text not null
  asked_at timestamp with time zone not null
  due_on date not null
  answer text
  answered_by uuid
  answered_at timestamp with time zone
  hidden_reason text
table disclosure.receipt
  notice_id uuid not null
  account_id uuid not null
  read_at timestamp with time zone not null
table disclosure.record
  id uuid not null
  number text not null
  community_id uuid not null
  area_path text collate "C" not null
  category_id uuid not null
  period text not null
  title text not null
  body text not null
  corrects uuid
  content_hash bytea not null
  published_by uuid not null
  published_at timestamp with time zone not null
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
  closes_at timestamp with time zone
table identity.consent
  id uuid not null
  account_id uuid not null
  document text not null
  version text not null
  given_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
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
  vouched boolean not null default false
table identity.spent_secret
  secret_hash bytea not null
  session_id uuid not null
  spent_at timestamp with time zone not null default now()
table ledgers.admitted_report
  id uuid not null
  community_id uuid not null
  name text not null
  basis text not null
  since date not null
  until date
  admitted_by uuid not null
  ended_by uuid
table ledgers.named_export
  id uuid not null
  community_id uuid not null
  ledger text not null
  first_day date not null
  last_day date not null
  reason text not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  status text not null default 'ASKED'::text
  answered_by uuid
  answered_at timestamp with time zone
  answer text
  taken_until timestamp with time zone
  taken_at timestamp with time zone
table ledgers.report_request
  id uuid not null
  community_id uuid not null
  title text not null
  asked_by text not null
  basis text not null
  due_on date not null
  admitted_id uuid
  registered_by uuid not null
  registered_at timestamp with time zone not null
  status text not null default 'OPEN'::text
  answered_by uuid
  answered_at timestamp with time zone
  answer text
table moderation.appeal
  id uuid not null
  decision_id uuid not null
  subject_kind text not null
  subject_id uuid not null
  area_path text collate "C" not null
  appellant_id uuid not null
  first_decided_by uuid
  words text not null
  status text not null default 'OPEN'::text
  filed_at timestamp with time zone not null
  due_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone
  answer text
table moderation.decision
  id uuid not null
  subject_kind text not null
  subject_id uuid not null
  action text not null
  reason_code text
  note text
  decided_by uuid
  decided_at timestamp with time zone not null
  area_path text collate "C"
  author_id uuid
  office text
  was text
  title text
  excerpt text
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
  version integer not null default nextval('moderation.item_version'::regclass)
  hint text
table moderation.report
  id uuid not null
  subject_kind text not null
  subject_id uuid not null
  reporter_id uuid not null
  reason text not null
  note text
  status text not null default 'OPEN'::text
  created_at timestamp with time zone not null
  weight integer not null default 10
  household_id uuid
  settled_by uuid
table moderation.reporter_record
  account_id uuid not null
  upheld integer not null default 0
  dismissed integer not null default 0
table moderation.saved_filter
  id uuid not null
  account_id uuid not null
  name text not null
  query text not null
  saved_at timestamp with time zone not null
table moderation.setting
  area_path text collate "C" not null
  hide_at integer not null
  hide_households integer not null
  heard_from text not null
  changed_by uuid not null
  changed_at timestamp with time zone not null
table moderation.silence
  decision_id uuid not null
  account_id uuid not null
  area_path text collate "C" not null
  until timestamp with time zone not null
  lifted_at timestamp with time zone
table moderation.watched_word
  id uuid not null
  area_path text collate "C" not null
  word text not null
  action text not null
  by_sound boolean not null default false
  added_by uuid
  added_at timestamp with time zone not null
  removed_at timestamp with time zone
  removed_by uuid
table notification.follow
  account_id uuid not null
  subject_kind text not null
  subject_id uuid not null
  following boolean not null default false
  muted boolean not null default false
  at timestamp with time zone not null
table notification.inbox
  id uuid not null
  account_id uuid not null
  subject_kind text not null
  subject_id uuid not null
  latest_notice_id uuid not null
  latest_at timestamp with time zone not null
  unread integer not null
table notification.notice
  id uuid not null
  key text not null
  subject_kind text not null
  subject_id uuid not null
  weight text not null
  text text not null
  at timestamp with time zone not null
  named uuid[] not null
  audience text
  to_followers boolean not null
  except_account uuid
table notification.preference
  account_id uuid not null
  push text not null default 'DAILY'::text
  quiet_from integer not null default 1320
  quiet_to integer not null default 420
  digest_at integer not null default 1140
table notification.push
  id uuid not null
  account_id uuid not null
  channel text not null
  notice_id uuid
  digest_day date
  due_at timestamp with time zone not null
  state text not null default 'WAITING'::text
  tries integer not null default 0
  detail text
  settled_at timestamp with time zone
table notification.reach
  account_id uuid not null
  channel text not null
  digested_at timestamp with time zone not null
table notification.receipt
  account_id uuid not null
  notice_id uuid not null
table notification.spreading
  notice_id uuid not null
  part text not null default 'NAMED'::text
  after uuid not null default '00000000-0000-0000-0000-000000000000'::uuid
  worked_at timestamp with time zone not null
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
  xid xid8 not null default pg_current_xact_id()
  about_account uuid
  address text
table platform.audit_seal
  seq bigint not null
  audit_id bigint not null
  hash bytea not null
  sealed_at timestamp with time zone not null
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
  person_id uuid not null
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
table search.asked_secret
  week date not null
  secret bytea not null
table search.asked_sources
  week date not null
  text bigint not null
  marks integer not null
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
table volunteering.activity
  id uuid not null
  community_id uuid not null
  area_id uuid not null
  path text collate "C" not null
  organisation_id uuid
  published_by uuid not null
  published_at timestamp with time zone not null
  title text not null
  body text not null
  risks text not null
  meeting_place text not null
  contact text not null
  bodily_risk boolean not null
  insurance text
  training text
  min_age integer not null
  minors text not null
  cancel_hours integer not null
  hidden_reason text
  cancelled_at timestamp with time zone
  cancel_reason text
table volunteering.attendance
  signup_id uuid not null
  in_at timestamp with time zone not null
  in_how text not null
  in_by uuid not null
  in_reason text
  out_at timestamp with time zone
  out_how text
  out_by uuid
  out_reason text
table volunteering.certificate
  id uuid not null
  number text not null
  code text not null
  account_id uuid not null
  community_id uuid not null
  volunteer_name text not null
  document text
  first_day date not null
  last_day date not null
  minutes integer not null
  issuer text not null
  in_charge text not null
  contact text not null
  note text
  issued_by uuid not null
  issued_at timestamp with time zone not null
  revoked_by uuid
  revoked_at timestamp with time zone
  revoke_reason text
table volunteering.certificate_line
  certificate_id uuid not null
  position integer not null
  signup_id uuid not null
  day date not null
  title text not null
  minutes integer not null
table volunteering.consent
  id uuid not null
  account_id uuid not null
  activity_id uuid not null
  guardian_name text not null
  relation text not null
  accompanies boolean not null
  channel text not null
  recorded_by uuid not null
  given_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  withdrawn_by uuid
  withdraw_reason text
table volunteering.feedback
  signup_id uuid not null
  direction text not null
  stars integer not null
  words text
  said_by uuid not null
  said_at timestamp with time zone not null
table volunteering.help_claim
  id uuid not null
  request_id uuid not null
  account_id uuid not null
  claimed_at timestamp with time zone not null
  handed_back_at timestamp with time zone
  hand_back_reason text
table volunteering.help_detail
  request_id uuid not null
  care boolean not null
  words text not null
  care_consent_at timestamp with time zone
table volunteering.help_request
  id uuid not null
  community_id uuid not null
  area_id uuid not null
  path text collate "C" not null
  kind text not null
  title text not null
  body text not null
  care boolean not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  worker_id uuid
  hidden_reason text
  withdrawn_at timestamp with time zone
  done_at timestamp with time zone
  done_by uuid
  done_note text
  thanks text
  thanked_at timestamp with time zone
table volunteering.hour_entry
  id uuid not null
  signup_id uuid not null
  sequence integer not null
  previous integer default NULLIF((sequence - 1), 0)
  account_id uuid not null
  community_id uuid not null
  service_day date not null
  minutes integer not null
  taken_back integer default 
CASE
    WHEN ((sequence % 2) = 0) THEN (- minutes)
    ELSE NULL::integer
END
  reason text
  recorded_by uuid not null
  at timestamp with time zone not null
table volunteering.purse
  id uuid not null
  community_id uuid not null
  kind text not null
  account_id uuid
  balance integer not null default 0
table volunteering.redemption
  id uuid not null
  reward_id uuid not null
  account_id uuid not null
  transfer_id uuid not null
  code text not null
  redeemed_at timestamp with time zone not null
  handed_over_at timestamp with time zone
  handed_over_by uuid
  reversed_at timestamp with time zone
  reversed_by uuid
table volunteering.reward
  id uuid not null
  community_id uuid not null
  name text not null
  note text
  points integer not null
  stock integer not null
  offered_by uuid not null
  offered_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
table volunteering.rules
  valid_from date not null
  source text not null
  no_shows integer not null
  no_show_days integer not null
  pause_days integer not null
  cancel_hours integer not null
  early_minutes integer not null
  late_minutes integer not null
  points_per_hour integer not null
table volunteering.shift
  id uuid not null
  activity_id uuid not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  capacity integer not null
  training boolean not null default false
  check_in_secret bytea not null
  cancelled_at timestamp with time zone
  cancel_reason text
table volunteering.signup
  id uuid not null
  shift_id uuid not null
  shift_capacity integer not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  account_id uuid not null
  minor boolean not null
  consent_id uuid
  consent_code text
  status text not null
  place_number integer
  queue_number integer
  asked_at timestamp with time zone not null
  promoted_at timestamp with time zone
  cancelled_at timestamp with time zone
  cancelled_by uuid
  cancel_reason text
  late boolean not null default false
  no_show_at timestamp with time zone
  reminded_a_day_before_at timestamp with time zone
  reminded_just_before_at timestamp with time zone
table volunteering.star_level
  stars integer not null
  minutes integer not null
table volunteering.training_record
  account_id uuid not null
  activity_id uuid not null
  recorded_by uuid not null
  at timestamp with time zone not null
table volunteering.transfer
  id uuid not null
  community_id uuid not null
  from_purse uuid not null
  to_purse uuid not null
  points integer not null
  kind text not null
  memo text not null
  day date not null
  hour_entry_id uuid
  reverses uuid
  recorded_by uuid not null
  at timestamp with time zone not null
table volunteering.volunteer
  account_id uuid not null
  number bigint not null identity
  kind text not null
  name text not null
  adult_on date
  listed boolean not null default false
  skills text[] not null default '{}'::text[]
  registered_at timestamp with time zone not null
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
  silent_clause text
  roll_salt text not null default (gen_random_uuid())::text
table voting.box_call
  ballot_id uuid not null
  called_at timestamp with time zone not null
table voting.box_count
  id uuid not null
  ballot_id uuid not null
  marked integer not null
  found integer not null
  invalid integer not null
  reason text
  entered_by uuid not null
  entered_at timestamp with time zone not null
  confirmed_by uuid
  agrees boolean
table voting.box_mark
  id uuid not null
  ballot_id uuid not null
  unit_id uuid not null
  marked_by uuid not null
  confirmed_by uuid
  agrees boolean
table voting.box_slips
  count_id uuid not null
  choice text not null
  slips integer not null
table voting.candidacy
  id uuid not null
  election_id uuid not null
  person_id uuid not null
  account_id uuid not null
  statement text
  nominated_by uuid not null
  nominated_at timestamp with time zone not null
  accepted_at timestamp with time zone
  ended_at timestamp with time zone
  option_key text
  elected boolean not null default false
table voting.counted
  unit_id uuid not null
  entry_id uuid not null
  ballot_id uuid not null
table voting.delivery
  id uuid not null
  ballot_id uuid not null
  unit_id uuid not null
  how text not null
  served_on date not null
  evidence_id uuid not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  confirmed_by uuid
  agrees boolean
table voting.dissent
  id uuid not null
  ballot_id uuid not null
  person_id uuid not null
  author_id uuid not null
  text text not null
  hidden_reason text
  stated_at timestamp with time zone not null
table voting.election
  id uuid not null
  community_id uuid not null
  scope_id uuid not null
  scope_path text collate "C" not null
  body_kind text
  body_id uuid
  title text not null
  explanation text
  electorate text not null
  seats integer not null
  term_months integer not null
  publicity_days integer not null
  nominations_until timestamp with time zone not null
  called_by uuid not null
  called_at timestamp with time zone not null
  ballot_id uuid
  decided_at timestamp with time zone
  cancel_reason text
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
  official_name text
  official_url text
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
table voting.official_vote
  ballot_id uuid not null
  url text not null
  note text
  linked_by uuid not null
  linked_at timestamp with time zone not null
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
table voting.representative
  id uuid not null
  community_id uuid not null
  area_id uuid not null
  path text collate "C" not null
  person_id uuid not null
  account_id uuid not null
  election_id uuid
  term_starts date not null
  term_ends date not null
  seated_by uuid
  ended_at timestamp with time zone
  end_reason text
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
  silent_heads integer not null default 0
  silent_area_cm2 bigint not null default 0
  unserved_heads integer not null default 0
  channels_told boolean not null
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
  person_id uuid
table voting.roll_door
  unit_id uuid not null
  ballot_id uuid not null
  household_id uuid not null
  area_cm2 bigint not null
table voting.roll_member
  unit_id uuid not null
  ballot_id uuid not null
  household_id uuid not null
  person_id uuid not null
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
  body_id uuid
  tie_rule text not null default 'NOBODY'::text
  paper_photo text not null default 'BINDING'::text
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
table wechat.allowance
  account_id uuid not null
  app_id text not null
  template_id text not null
  remaining integer not null
table wechat.binding_ticket
  ticket_hash bytea not null
  app_id text not null
  openid text not null
  unionid text
  expires_at timestamp with time zone not null
table wechat.content_check
  id uuid not null
  asked_by bigint not null
  subject_kind text not null
  subject_id uuid not null
  photo_id uuid
  status text not null default 'WAITING'::text
  tries integer not null default 0
  next_at timestamp with time zone not null
  give_up_at timestamp with time zone not null
  app_id text
  trace_id text
  fetch_hash bytea
  label integer
  answered_at timestamp with time zone
table wechat.group_digest
  community_id uuid not null
  told_until timestamp with time zone not null
  next_at timestamp with time zone not null
table wechat.media_verdict
  app_id text not null
  trace_id text not null
  suggest text not null
  label integer not null
  heard_at timestamp with time zone not null
table wechat.oauth_state
  state_hash bytea not null
  browser_hash bytea not null
  account_id uuid
  return_to text not null
  expires_at timestamp with time zone not null
table wechat.token
  app_id text not null
  kind text not null
  value text
  expires_at timestamp with time zone
  fresh_until timestamp with time zone
  refreshing_until timestamp with time zone
table wechat.wechat_identity
  app_id text not null
  openid text not null
  account_id uuid not null
  unionid text
  platform text
  bound_at timestamp with time zone not null
  seen_at timestamp with time zone not null

constraint cases.case_edition case_edition_by_account_id_fkey FOREIGN KEY (by_account_id) REFERENCES identity.account(id)
constraint cases.case_edition case_edition_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_story(id)
constraint cases.case_edition case_edition_is_one_per_number PRIMARY KEY (case_id, edition)
constraint cases.case_edition case_edition_says_why_it_was_corrected CHECK (((edition = 1) = (note IS NULL)))
constraint cases.case_story case_story_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES identity.account(id)
constraint cases.case_story case_story_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint cases.case_story case_story_has_an_id PRIMARY KEY (id)
constraint cases.case_story case_story_is_published_by_somebody CHECK ((((published_at IS NULL) = (published_by IS NULL)) AND ((status <> 'PUBLISHED'::text) OR (published_at IS NOT NULL)) AND ((status <> 'DRAFT'::text) OR (published_at IS NULL))))
constraint cases.case_story case_story_is_withdrawn_by_somebody_with_a_reason CHECK ((((status = 'WITHDRAWN'::text) = (withdrawn_at IS NOT NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))))
constraint cases.case_story case_story_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.proposal(id)
constraint cases.case_story case_story_published_by_fkey FOREIGN KEY (published_by) REFERENCES identity.account(id)
constraint cases.case_story case_story_status_is_known CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text])))
constraint cases.case_story case_story_title_is_short CHECK (((char_length(title) >= 1) AND (char_length(title) <= 30)))
constraint cases.case_story case_story_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES identity.account(id)
constraint cases.proposal_reference proposal_reference_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_story(id)
constraint cases.proposal_reference proposal_reference_is_one_per_proposal PRIMARY KEY (proposal_id)
constraint cases.proposal_reference proposal_reference_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals.proposal(id)
constraint community.acted_for acted_for_act_is_known CHECK ((act = ANY (ARRAY['PROPOSE'::text, 'ENDORSE'::text, 'COMMENT'::text])))
constraint community.acted_for acted_for_has_an_id PRIMARY KEY (id)
constraint community.acted_for acted_for_is_marked_once UNIQUE (mandate_id, act, subject_kind, subject_id)
constraint community.acted_for acted_for_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES community.mandate(id)
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
constraint community.mandate mandate_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.mandate mandate_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES identity.account(id)
constraint community.mandate mandate_ended_says_why CHECK (((ended_at IS NULL) = (ended_why IS NULL)))
constraint community.mandate mandate_ends_by_itself_within_a_year CHECK (((until > given_on) AND (until <= (given_on + 366))))
constraint community.mandate mandate_given_how_is_known CHECK ((given_how = ANY (ARRAY['IN_PERSON'::text, 'IN_WRITING'::text, 'BY_PHONE'::text])))
constraint community.mandate mandate_has_an_id PRIMARY KEY (id)
constraint community.mandate mandate_helper_id_fkey FOREIGN KEY (helper_id) REFERENCES identity.account(id)
constraint community.mandate mandate_is_for_something CHECK (((acts <@ ARRAY['PROPOSE'::text, 'ENDORSE'::text, 'COMMENT'::text]) AND ((cardinality(acts) >= 1) AND (cardinality(acts) <= 3))))
constraint community.mandate mandate_is_written_down_by_somebody_else CHECK ((recorded_by <> helper_id))
constraint community.mandate mandate_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint community.mandate mandate_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
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
constraint community.office office_kind_is_known CHECK ((kind = ANY (ARRAY['COMMITTEE_CHAIR'::text, 'COMMITTEE_MEMBER'::text, 'MODERATOR'::text, 'GRID_WORKER'::text, 'STAIRWELL_HEAD'::text, 'COUNCIL_CONVENOR'::text, 'SUBDISTRICT_OFFICER'::text, 'APPEAL_REVIEWER'::text])))
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
constraint community.two_person_act two_person_act_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint community.two_person_act two_person_act_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.account(id)
constraint community.two_person_act two_person_act_answered_by_somebody CHECK (((status = 'ASKED'::text) OR ((answered_by IS NOT NULL) AND (answered_at IS NOT NULL))))
constraint community.two_person_act two_person_act_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint community.two_person_act two_person_act_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES identity.account(id)
constraint community.two_person_act two_person_act_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.two_person_act two_person_act_has_an_id PRIMARY KEY (id)
constraint community.two_person_act two_person_act_is_not_answered_about_oneself CHECK (((answered_by <> account_id) OR (status <> 'CONFIRMED'::text)))
constraint community.two_person_act two_person_act_kind_is_known CHECK ((kind = ANY (ARRAY['GRANT_OFFICE'::text, 'END_OFFICE'::text])))
constraint community.two_person_act two_person_act_status_is_known CHECK ((status = ANY (ARRAY['ASKED'::text, 'CONFIRMED'::text, 'REFUSED'::text])))
constraint community.two_person_act two_person_act_takes_two CHECK ((answered_by <> asked_by))
constraint community.verified_account verified_account_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint community.verified_account verified_account_is_one_person PRIMARY KEY (account_id)
constraint community.verified_account verified_account_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint conventions.adoption adoption_basis_is_known CHECK ((basis = ANY (ARRAY['RESIDENTS'::text, 'HOUSEHOLDS'::text, 'GROUPS'::text])))
constraint conventions.adoption adoption_by_a_meeting_has_its_counts CHECK (((way <> 'RESIDENTS_MEETING'::text) OR (state = ANY (ARRAY['OPEN'::text, 'VOIDED'::text])) OR (roll IS NOT NULL)))
constraint conventions.adoption adoption_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES conventions.convention(id)
constraint conventions.adoption adoption_counts_add_up CHECK (((roll IS NULL) OR (((present >= 0) AND (present <= roll)) AND (votes_for >= 0) AND (votes_against >= 0) AND (votes_abstain >= 0) AND (((votes_for + votes_against) + votes_abstain) <= present))))
constraint conventions.adoption adoption_counts_are_whole CHECK ((num_nonnulls(basis, roll, present, votes_for, votes_against, votes_abstain, minutes, recorded_by) = ANY (ARRAY[0, 8])))
constraint conventions.adoption adoption_ended_has_a_time CHECK (((state = 'OPEN'::text) = (ended_at IS NULL)))
constraint conventions.adoption adoption_ended_says_how CHECK (((state = 'OPEN'::text) OR (outcome IS NOT NULL)))
constraint conventions.adoption adoption_has_an_id PRIMARY KEY (id)
constraint conventions.adoption adoption_is_of_that_very_text FOREIGN KEY (convention_id, version, content_hash) REFERENCES conventions.version(convention_id, number, content_hash)
constraint conventions.adoption adoption_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES identity.account(id)
constraint conventions.adoption adoption_passed_a_text UNIQUE (id, passed, content_hash)
constraint conventions.adoption adoption_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint conventions.adoption adoption_state_is_known CHECK ((state = ANY (ARRAY['OPEN'::text, 'PASSED'::text, 'FAILED'::text, 'VOIDED'::text])))
constraint conventions.amendment amendment_accepted_is_in_a_version CHECK (((state = 'ACCEPTED'::text) = (result_version IS NOT NULL)))
constraint conventions.amendment amendment_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint conventions.amendment amendment_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES conventions.convention(id)
constraint conventions.amendment amendment_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account(id)
constraint conventions.amendment amendment_decided_is_whole CHECK (((state = 'OPEN'::text) = (decided_at IS NULL)))
constraint conventions.amendment amendment_decision_has_its_reason CHECK (((state <> ALL (ARRAY['ACCEPTED'::text, 'REJECTED'::text])) OR ((decision_reason IS NOT NULL) AND (decided_by IS NOT NULL))))
constraint conventions.amendment amendment_has_an_id PRIMARY KEY (id)
constraint conventions.amendment amendment_has_words CHECK ((((kind = 'REMOVE'::text) = (words IS NULL)) AND ((words IS NULL) = (heading IS NULL))))
constraint conventions.amendment amendment_is_based_on_a_version FOREIGN KEY (convention_id, base_version) REFERENCES conventions.version(convention_id, number)
constraint conventions.amendment amendment_is_of_an_article_or_adds_one CHECK (((kind = 'ADD'::text) OR (article_id IS NOT NULL)))
constraint conventions.amendment amendment_kind_is_known CHECK ((kind = ANY (ARRAY['CHANGE'::text, 'ADD'::text, 'REMOVE'::text])))
constraint conventions.amendment amendment_made_a_version FOREIGN KEY (convention_id, result_version) REFERENCES conventions.version(convention_id, number)
constraint conventions.amendment amendment_of_an_article FOREIGN KEY (convention_id, article_id) REFERENCES conventions.article(convention_id, id)
constraint conventions.amendment amendment_state_is_known CHECK ((state = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])))
constraint conventions.article article_belongs_to_its_convention UNIQUE (convention_id, id)
constraint conventions.article article_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES conventions.convention(id)
constraint conventions.article article_created_by_fkey FOREIGN KEY (created_by) REFERENCES identity.account(id)
constraint conventions.article article_has_an_id PRIMARY KEY (id)
constraint conventions.article article_origin_is_whole CHECK ((((origin_kind IS NULL) = (origin_id IS NULL)) AND ((origin_kind IS NULL) = (origin_label IS NULL))))
constraint conventions.check_item check_item_has_a_code PRIMARY KEY (code)
constraint conventions.check_item check_item_has_its_place UNIQUE ("position")
constraint conventions.convention convention_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint conventions.convention convention_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint conventions.convention convention_created_by_fkey FOREIGN KEY (created_by) REFERENCES identity.account(id)
constraint conventions.convention convention_has_an_id PRIMARY KEY (id)
constraint conventions.convention convention_numbers_make_sense CHECK (((edition >= 1) AND (newest_version >= 1) AND (published_version <= newest_version) AND (in_force_version <= published_version)))
constraint conventions.convention convention_topic_is_known CHECK ((topic = ANY (ARRAY['STAIRWELL'::text, 'PETS'::text, 'PARKING'::text, 'NOISE'::text, 'EBIKES'::text, 'GENERAL'::text])))
constraint conventions.convention convention_way_is_known CHECK ((way = ANY (ARRAY['HOUSEHOLD_BALLOT'::text, 'RESIDENTS_MEETING'::text])))
constraint conventions.drafter drafter_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint conventions.drafter drafter_added_by_fkey FOREIGN KEY (added_by) REFERENCES identity.account(id)
constraint conventions.drafter drafter_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES conventions.convention(id)
constraint conventions.drafter drafter_is_named_once PRIMARY KEY (convention_id, account_id)
constraint conventions.edition edition_adopted_version_has_that_hash FOREIGN KEY (convention_id, adopted_version, adopted_hash) REFERENCES conventions.version(convention_id, number, content_hash)
constraint conventions.edition edition_consultation_has_days CHECK ((((consult_from IS NULL) = (consult_until IS NULL)) AND (consult_until >= consult_from)))
constraint conventions.edition edition_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES conventions.convention(id)
constraint conventions.edition edition_filed_by_fkey FOREIGN KEY (filed_by) REFERENCES identity.account(id)
constraint conventions.edition edition_filed_has_its_filing CHECK (((stage <> 'FILED'::text) OR (filed_on IS NOT NULL)))
constraint conventions.edition edition_filing_is_whole CHECK ((num_nonnulls(filing_number, filing_office, filed_on, filed_by) = ANY (ARRAY[0, 4])))
constraint conventions.edition edition_in_force_has_its_days CHECK (((stage <> ALL (ARRAY['IN_FORCE'::text, 'UNDER_REVIEW'::text, 'AMENDED'::text])) OR (in_force_since IS NOT NULL)))
constraint conventions.edition edition_is_adopted_before_it_is_in_force CHECK (((stage = ANY (ARRAY['DRAFT'::text, 'CONSULTATION'::text, 'ADOPTION'::text, 'WITHDRAWN'::text])) OR (num_nonnulls(adoption_id, adopted_version, adopted_hash, adopted_on) = 4)))
constraint conventions.edition edition_is_filed_before_it_is_in_force CHECK (((NOT needs_filing) OR (in_force_since IS NULL) OR (filed_on IS NOT NULL)))
constraint conventions.edition edition_is_in_force_after_its_adoption CHECK ((in_force_since >= adopted_on))
constraint conventions.edition edition_is_numbered_once PRIMARY KEY (convention_id, number)
constraint conventions.edition edition_no_longer_in_force_has_its_day CHECK (((stage <> 'AMENDED'::text) OR (in_force_until IS NOT NULL)))
constraint conventions.edition edition_only_counts_what_passed CHECK (adoption_passed)
constraint conventions.edition edition_stage_is_known CHECK ((stage = ANY (ARRAY['DRAFT'::text, 'CONSULTATION'::text, 'ADOPTION'::text, 'ADOPTED'::text, 'FILED'::text, 'IN_FORCE'::text, 'UNDER_REVIEW'::text, 'AMENDED'::text, 'REPEALED'::text, 'WITHDRAWN'::text])))
constraint conventions.edition edition_was_adopted_in_these_words FOREIGN KEY (adoption_id, adoption_passed, adopted_hash) REFERENCES conventions.adoption(id, passed, content_hash)
constraint conventions.edition edition_was_consulted_on_before_its_adoption CHECK (((stage = ANY (ARRAY['DRAFT'::text, 'WITHDRAWN'::text])) OR (consult_until IS NOT NULL)))
constraint conventions.edition edition_withdrawn_says_why CHECK (((stage = 'WITHDRAWN'::text) = (withdrawn_reason IS NOT NULL)))
constraint conventions.reminder reminder_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint conventions.reminder reminder_cites_an_article FOREIGN KEY (convention_id, article_id) REFERENCES conventions.article(convention_id, id)
constraint conventions.reminder reminder_has_an_id PRIMARY KEY (id)
constraint conventions.reminder reminder_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint conventions.reminder reminder_replied_by_fkey FOREIGN KEY (replied_by) REFERENCES identity.account(id)
constraint conventions.reminder reminder_reply_is_whole CHECK ((((reply IS NULL) = (replied_at IS NULL)) AND ((reply IS NULL) = (replied_by IS NULL))))
constraint conventions.rule rule_days_make_sense CHECK ((((consultation_days >= 1) AND (consultation_days <= 90)) AND ((ballot_days >= 1) AND (ballot_days <= 60)) AND ((review_months >= 1) AND (review_months <= 120)) AND ((review_notice_days >= 0) AND (review_notice_days <= 180))))
constraint conventions.rule rule_is_one_per_way_and_day PRIMARY KEY (way, valid_from)
constraint conventions.rule rule_shares_make_sense CHECK ((((quorum_part >= 1) AND (quorum_part <= quorum_of)) AND ((majority_part >= 1) AND (majority_part <= majority_of)) AND (quorum_of <= 100) AND (majority_of <= 100)))
constraint conventions.rule rule_way_is_known CHECK ((way = ANY (ARRAY['HOUSEHOLD_BALLOT'::text, 'RESIDENTS_MEETING'::text])))
constraint conventions.signature signature_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint conventions.signature signature_channel_is_known CHECK ((channel = ANY (ARRAY['ONLINE'::text, 'PAPER'::text])))
constraint conventions.signature signature_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES identity.account(id)
constraint conventions.signature signature_ended_has_a_time CHECK (((state = ANY (ARRAY['WAITING'::text, 'SIGNED'::text])) = (ended_at IS NULL)))
constraint conventions.signature signature_has_an_id PRIMARY KEY (id)
constraint conventions.signature signature_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint conventions.signature signature_is_confirmed_by_somebody_else CHECK ((confirmed_by <> recorded_by))
constraint conventions.signature signature_is_of_a_version FOREIGN KEY (convention_id, version) REFERENCES conventions.version(convention_id, number)
constraint conventions.signature signature_on_paper_counts_when_confirmed CHECK (((channel = 'ONLINE'::text) OR (state <> ALL (ARRAY['SIGNED'::text, 'WITHDRAWN'::text])) OR (confirmed_by IS NOT NULL)))
constraint conventions.signature signature_on_paper_has_its_papers CHECK ((((channel = 'PAPER'::text) = (recorded_by IS NOT NULL)) AND ((channel = 'PAPER'::text) = (paper_name IS NOT NULL)) AND ((channel = 'PAPER'::text) = (evidence_id IS NOT NULL)) AND ((channel = 'ONLINE'::text) = (account_id IS NOT NULL))))
constraint conventions.signature signature_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint conventions.signature signature_state_is_known CHECK ((state = ANY (ARRAY['WAITING'::text, 'SIGNED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
constraint conventions.starter starter_has_a_code PRIMARY KEY (code)
constraint conventions.starter starter_has_its_place UNIQUE ("position")
constraint conventions.starter_article starter_article_has_its_number PRIMARY KEY (starter_code, number)
constraint conventions.starter_article starter_article_starter_code_fkey FOREIGN KEY (starter_code) REFERENCES conventions.starter(code)
constraint conventions.text_check text_check_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES identity.account(id)
constraint conventions.text_check text_check_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account(id)
constraint conventions.text_check text_check_decided_is_whole CHECK ((((state = 'WAITING'::text) = (decided_at IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))))
constraint conventions.text_check text_check_is_decided_by_somebody_else CHECK ((decided_by <> asked_by))
constraint conventions.text_check text_check_is_of_a_version FOREIGN KEY (convention_id, version) REFERENCES conventions.version(convention_id, number)
constraint conventions.text_check text_check_is_one_per_version PRIMARY KEY (convention_id, version)
constraint conventions.text_check text_check_returned_says_why CHECK (((state <> 'RETURNED'::text) OR (reason IS NOT NULL)))
constraint conventions.text_check text_check_state_is_known CHECK ((state = ANY (ARRAY['WAITING'::text, 'PASSED'::text, 'RETURNED'::text])))
constraint conventions.version version_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES conventions.convention(id)
constraint conventions.version version_has_an_id PRIMARY KEY (id)
constraint conventions.version version_has_the_hash_of_its_text TRIGGER DEFERRABLE INITIALLY DEFERRED
constraint conventions.version version_is_known_by_its_hash UNIQUE (convention_id, number, content_hash)
constraint conventions.version version_is_numbered_once UNIQUE (convention_id, number)
constraint conventions.version version_made_by_fkey FOREIGN KEY (made_by) REFERENCES identity.account(id)
constraint conventions.version_article version_article_article_id_fkey FOREIGN KEY (article_id) REFERENCES conventions.article(id)
constraint conventions.version_article version_article_has_its_number UNIQUE (version_id, number)
constraint conventions.version_article version_article_stands_there_once PRIMARY KEY (version_id, article_id)
constraint conventions.version_article version_article_version_id_fkey FOREIGN KEY (version_id) REFERENCES conventions.version(id)
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
constraint councils.agreement agreement_counts_from_one CHECK ((version >= 1))
constraint councils.agreement agreement_is_one_per_meeting PRIMARY KEY (meeting_id)
constraint councils.agreement agreement_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES councils.meeting(id)
constraint councils.agreement agreement_principle_has_an_id UNIQUE (principle_id)
constraint councils.agreement agreement_principle_is_whole CHECK (((principle_title IS NULL) = (principle IS NULL)))
constraint councils.agreement agreement_written_by_fkey FOREIGN KEY (written_by) REFERENCES identity.account(id)
constraint councils.assent assent_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint councils.assent assent_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES councils.invitation(id)
constraint councils.assent assent_is_one_per_party_and_wording PRIMARY KEY (meeting_id, version, invitation_id)
constraint councils.assent assent_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES councils.agreement(meeting_id)
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
constraint councils.move move_has_an_id PRIMARY KEY (id)
constraint councils.move move_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES councils.meeting(id)
constraint councils.move move_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES identity.account(id)
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
constraint disclosure.category category_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint disclosure.category category_cycle_is_known CHECK ((cycle = ANY (ARRAY['MONTH'::text, 'QUARTER'::text, 'HALF_YEAR'::text, 'YEAR'::text, 'ON_OCCASION'::text])))
constraint disclosure.category category_has_an_id PRIMARY KEY (id)
constraint disclosure.counter counter_is_one_per_kind_and_year PRIMARY KEY (kind, year)
constraint disclosure.election_calendar election_calendar_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint disclosure.election_calendar election_calendar_has_an_id PRIMARY KEY (id)
constraint disclosure.election_calendar election_calendar_is_one_per_version UNIQUE (community_id, version)
constraint disclosure.election_calendar election_calendar_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES disclosure.notice(id)
constraint disclosure.election_calendar election_calendar_published_by_fkey FOREIGN KEY (published_by) REFERENCES identity.account(id)
constraint disclosure.election_calendar election_calendar_version_check CHECK ((version >= 1))
constraint disclosure.election_day election_day_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES disclosure.election_calendar(id)
constraint disclosure.election_day election_day_is_one_per_position PRIMARY KEY (calendar_id, "position")
constraint disclosure.election_step election_step_code_is_known CHECK ((code = ANY (ARRAY['COMMITTEE'::text, 'ROLL'::text, 'ROLL_OBJECTION'::text, 'ROLL_ANSWER'::text, 'CANDIDATES'::text, 'PLACE'::text, 'VOTING'::text, 'RESULT'::text, 'HANDOVER'::text])))
constraint disclosure.election_step election_step_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint disclosure.election_step election_step_days_before_check CHECK (((days_before >= '-60'::integer) AND (days_before <= 120)))
constraint disclosure.election_step election_step_has_an_id PRIMARY KEY (id)
constraint disclosure.election_turnout election_turnout_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES disclosure.election_calendar(id)
constraint disclosure.election_turnout election_turnout_electors_check CHECK ((electors >= 1))
constraint disclosure.election_turnout election_turnout_is_of_the_electors CHECK (((voters >= 0) AND (voters <= electors)))
constraint disclosure.election_turnout election_turnout_is_told_once PRIMARY KEY (calendar_id)
constraint disclosure.election_turnout election_turnout_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES disclosure.notice(id)
constraint disclosure.election_turnout election_turnout_published_by_fkey FOREIGN KEY (published_by) REFERENCES identity.account(id)
constraint disclosure.notice notice_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint disclosure.notice notice_for_objections_has_a_last_day CHECK (((kind = 'PUBLIC_NOTICE'::text) = (objections_until IS NOT NULL)))
constraint disclosure.notice notice_has_an_id PRIMARY KEY (id)
constraint disclosure.notice notice_kind_is_known CHECK ((kind = ANY (ARRAY['ANNOUNCEMENT'::text, 'PUBLIC_NOTICE'::text])))
constraint disclosure.notice notice_number_is_unique UNIQUE (number)
constraint disclosure.notice notice_published_by_fkey FOREIGN KEY (published_by) REFERENCES identity.account(id)
constraint disclosure.notice notice_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES community.area(id)
constraint disclosure.objection objection_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint disclosure.objection objection_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.account(id)
constraint disclosure.objection objection_answered_by_somebody CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))))
constraint disclosure.objection objection_has_an_id PRIMARY KEY (id)
constraint disclosure.objection objection_is_one_per_person UNIQUE (notice_id, person_id)
constraint disclosure.objection objection_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES disclosure.notice(id)
constraint disclosure.objection objection_number_is_unique UNIQUE (number)
constraint disclosure.question question_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint disclosure.question question_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.account(id)
constraint disclosure.question question_answered_by_somebody CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))))
constraint disclosure.question question_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint disclosure.question question_has_an_id PRIMARY KEY (id)
constraint disclosure.question question_number_is_unique UNIQUE (number)
constraint disclosure.question question_record_id_fkey FOREIGN KEY (record_id) REFERENCES disclosure.record(id)
constraint disclosure.receipt receipt_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint disclosure.receipt receipt_is_one_per_reader PRIMARY KEY (notice_id, account_id)
constraint disclosure.receipt receipt_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES disclosure.notice(id)
constraint disclosure.record record_category_id_fkey FOREIGN KEY (category_id) REFERENCES disclosure.category(id)
constraint disclosure.record record_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint disclosure.record record_corrects_fkey FOREIGN KEY (corrects) REFERENCES disclosure.record(id)
constraint disclosure.record record_has_an_id PRIMARY KEY (id)
constraint disclosure.record record_number_is_unique UNIQUE (number)
constraint disclosure.record record_published_by_fkey FOREIGN KEY (published_by) REFERENCES identity.account(id)
constraint files.photo photo_bytes_check CHECK ((bytes > 0))
constraint files.photo photo_has_an_id PRIMARY KEY (id)
constraint files.photo photo_height_check CHECK ((height > 0))
constraint files.photo photo_is_attached_whole CHECK ((((subject_kind IS NULL) = (subject_id IS NULL)) AND ((subject_id IS NULL) = ("position" IS NULL))))
constraint files.photo photo_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES identity.account(id)
constraint files.photo photo_width_check CHECK ((width > 0))
constraint identity.account account_has_an_id PRIMARY KEY (id)
constraint identity.consent consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint identity.consent consent_document_is_known CHECK ((document = ANY (ARRAY['PRIVACY'::text, 'HOUSE_RULES'::text, 'EVIDENCE'::text, 'NOTICES'::text])))
constraint identity.consent consent_ends_after_it_began CHECK ((withdrawn_at >= given_at))
constraint identity.consent consent_has_an_id PRIMARY KEY (id)
constraint identity.phone_code phone_code_is_one_per_phone PRIMARY KEY (phone_hash)
constraint identity.session session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint identity.session session_has_an_id PRIMARY KEY (id)
constraint identity.spent_secret spent_secret_is_remembered_once PRIMARY KEY (secret_hash)
constraint identity.spent_secret spent_secret_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.session(id)
constraint ledgers.admitted_report admitted_report_admitted_by_fkey FOREIGN KEY (admitted_by) REFERENCES identity.account(id)
constraint ledgers.admitted_report admitted_report_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint ledgers.admitted_report admitted_report_days_are_in_order CHECK (((until IS NULL) OR (since <= until)))
constraint ledgers.admitted_report admitted_report_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES identity.account(id)
constraint ledgers.admitted_report admitted_report_has_an_id PRIMARY KEY (id)
constraint ledgers.admitted_report admitted_report_is_ended_by_somebody CHECK (((until IS NULL) = (ended_by IS NULL)))
constraint ledgers.named_export named_export_allowed_has_an_end CHECK (((status = 'ALLOWED'::text) = (taken_until IS NOT NULL)))
constraint ledgers.named_export named_export_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.account(id)
constraint ledgers.named_export named_export_answered_by_somebody CHECK ((((status = 'ASKED'::text) = (answered_by IS NULL)) AND ((answered_by IS NULL) = (answered_at IS NULL))))
constraint ledgers.named_export named_export_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES identity.account(id)
constraint ledgers.named_export named_export_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint ledgers.named_export named_export_days_are_in_order CHECK ((first_day <= last_day))
constraint ledgers.named_export named_export_has_an_id PRIMARY KEY (id)
constraint ledgers.named_export named_export_ledger_is_known CHECK ((ledger = ANY (ARRAY['PROPOSALS'::text, 'DECISIONS'::text, 'MEETINGS'::text, 'BALLOTS'::text, 'VOLUNTEER_HOURS'::text])))
constraint ledgers.named_export named_export_status_is_known CHECK ((status = ANY (ARRAY['ASKED'::text, 'ALLOWED'::text, 'REFUSED'::text])))
constraint ledgers.named_export named_export_taken_was_allowed CHECK (((taken_at IS NULL) OR ((status = 'ALLOWED'::text) AND (taken_at < taken_until))))
constraint ledgers.named_export named_export_takes_two CHECK ((answered_by <> asked_by))
constraint ledgers.report_request report_request_admitted_id_fkey FOREIGN KEY (admitted_id) REFERENCES ledgers.admitted_report(id)
constraint ledgers.report_request report_request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.account(id)
constraint ledgers.report_request report_request_answered_by_somebody CHECK ((((status = 'OPEN'::text) = (answered_by IS NULL)) AND ((answered_by IS NULL) = (answered_at IS NULL))))
constraint ledgers.report_request report_request_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint ledgers.report_request report_request_has_an_id PRIMARY KEY (id)
constraint ledgers.report_request report_request_is_refused_with_a_reason CHECK (((status <> 'REFUSED'::text) OR (answer IS NOT NULL)))
constraint ledgers.report_request report_request_on_the_list_is_not_refused CHECK (((status <> 'REFUSED'::text) OR (admitted_id IS NULL)))
constraint ledgers.report_request report_request_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES identity.account(id)
constraint ledgers.report_request report_request_status_is_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'DELIVERED'::text, 'REFUSED'::text])))
constraint moderation.appeal appeal_appellant_id_fkey FOREIGN KEY (appellant_id) REFERENCES identity.account(id)
constraint moderation.appeal appeal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account(id)
constraint moderation.appeal appeal_decided_has_an_answer CHECK (((status = 'OPEN'::text) OR ((decided_at IS NOT NULL) AND ((status = 'MOOT'::text) OR ((decided_by IS NOT NULL) AND (answer IS NOT NULL))))))
constraint moderation.appeal appeal_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES moderation.decision(id)
constraint moderation.appeal appeal_first_decided_by_fkey FOREIGN KEY (first_decided_by) REFERENCES identity.account(id)
constraint moderation.appeal appeal_has_an_id PRIMARY KEY (id)
constraint moderation.appeal appeal_is_decided_by_somebody_else CHECK ((decided_by <> first_decided_by))
constraint moderation.appeal appeal_is_one_per_decision UNIQUE (decision_id)
constraint moderation.appeal appeal_status_is_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'GRANTED'::text, 'UPHELD'::text, 'MOOT'::text])))
constraint moderation.decision decision_action_is_known CHECK ((action = ANY (ARRAY['HIDE'::text, 'RESTORE'::text, 'APPROVE'::text, 'DISMISS_REPORT'::text, 'NOT_DUPLICATE'::text, 'REJECT'::text, 'RETURN'::text, 'SILENCE'::text, 'LIFT_SILENCE'::text, 'APPEAL_GRANTED'::text, 'APPEAL_UPHELD'::text, 'UNDO'::text, 'REOPEN'::text])))
constraint moderation.decision decision_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id)
constraint moderation.decision decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account(id)
constraint moderation.decision decision_has_an_id PRIMARY KEY (id)
constraint moderation.decision decision_was_a_known_status CHECK ((was = ANY (ARRAY['PENDING'::text, 'VISIBLE'::text, 'HIDDEN'::text])))
constraint moderation.item item_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id)
constraint moderation.item item_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES identity.account(id)
constraint moderation.item item_has_an_id PRIMARY KEY (id)
constraint moderation.item item_kind_is_known CHECK ((kind = ANY (ARRAY['PROPOSAL'::text, 'COMMENT'::text, 'REPORT'::text, 'FLAGGED'::text, 'APPEAL'::text, 'RESIDENCY'::text, 'DUPLICATE'::text, 'REPLY_DUE'::text, 'PAPER_BALLOT'::text, 'HOURS'::text, 'QUESTION'::text, 'OBJECTION'::text])))
constraint moderation.item item_waits_once UNIQUE (subject_kind, subject_id, kind)
constraint moderation.report report_has_an_id PRIMARY KEY (id)
constraint moderation.report report_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES identity.account(id)
constraint moderation.report report_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES moderation.decision(id)
constraint moderation.report report_status_is_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'UPHELD'::text, 'DISMISSED'::text])))
constraint moderation.reporter_record reporter_record_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint moderation.reporter_record reporter_record_is_one_per_account PRIMARY KEY (account_id)
constraint moderation.saved_filter saved_filter_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint moderation.saved_filter saved_filter_has_an_id PRIMARY KEY (id)
constraint moderation.saved_filter saved_filter_name_is_used_once UNIQUE (account_id, name)
constraint moderation.setting setting_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES identity.account(id)
constraint moderation.setting setting_hides_by_several_homes CHECK (((hide_at >= 20) AND (hide_households >= 3)))
constraint moderation.setting setting_is_one_per_place PRIMARY KEY (area_path)
constraint moderation.setting setting_level_is_known CHECK ((heard_from = ANY (ARRAY['NEW'::text, 'VERIFIED'::text, 'TRUSTED'::text, 'OFFICER'::text])))
constraint moderation.silence silence_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint moderation.silence silence_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES moderation.decision(id)
constraint moderation.silence silence_is_one_per_decision PRIMARY KEY (decision_id)
constraint moderation.watched_word watched_word_action_is_known CHECK ((action = ANY (ARRAY['BLOCK'::text, 'HOLD'::text, 'FLAG'::text])))
constraint moderation.watched_word watched_word_added_by_fkey FOREIGN KEY (added_by) REFERENCES identity.account(id)
constraint moderation.watched_word watched_word_has_an_id PRIMARY KEY (id)
constraint moderation.watched_word watched_word_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES identity.account(id)
constraint notification.follow follow_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint notification.follow follow_is_one_per_account_and_subject PRIMARY KEY (account_id, subject_kind, subject_id)
constraint notification.inbox inbox_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint notification.inbox inbox_has_an_id PRIMARY KEY (id)
constraint notification.inbox inbox_is_one_group_per_subject UNIQUE (account_id, subject_kind, subject_id)
constraint notification.inbox inbox_latest_notice_id_fkey FOREIGN KEY (latest_notice_id) REFERENCES notification.notice(id)
constraint notification.inbox inbox_unread_is_never_negative CHECK ((unread >= 0))
constraint notification.notice notice_has_an_id PRIMARY KEY (id)
constraint notification.notice notice_is_one_sentence CHECK (((char_length(text) >= 1) AND (char_length(text) <= 200)))
constraint notification.notice notice_is_said_once UNIQUE (key)
constraint notification.notice notice_weight_is_known CHECK ((weight = ANY (ARRAY['ALERT'::text, 'STEP'::text, 'DIRECT'::text, 'TALK'::text])))
constraint notification.preference preference_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint notification.preference preference_is_one_per_account PRIMARY KEY (account_id)
constraint notification.preference preference_push_is_known CHECK ((push = ANY (ARRAY['AT_ONCE'::text, 'DAILY'::text, 'OFF'::text])))
constraint notification.preference preference_times_are_minutes_of_a_day CHECK ((((quiet_from >= 0) AND (quiet_from <= 1439)) AND ((quiet_to >= 0) AND (quiet_to <= 1439)) AND ((digest_at >= 0) AND (digest_at <= 1439))))
constraint notification.push push_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint notification.push push_has_an_id PRIMARY KEY (id)
constraint notification.push push_is_of_one_thing CHECK (((notice_id IS NULL) <> (digest_day IS NULL)))
constraint notification.push push_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notification.notice(id) ON DELETE CASCADE
constraint notification.push push_of_a_day_is_once UNIQUE (account_id, channel, digest_day)
constraint notification.push push_of_a_notice_is_once UNIQUE (account_id, channel, notice_id)
constraint notification.push push_state_is_known CHECK ((state = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'SKIPPED'::text, 'FAILED'::text])))
constraint notification.reach reach_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint notification.reach reach_is_one_per_account_and_channel PRIMARY KEY (account_id, channel)
constraint notification.receipt receipt_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint notification.receipt receipt_is_one_per_account_and_notice PRIMARY KEY (account_id, notice_id)
constraint notification.receipt receipt_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notification.notice(id) ON DELETE CASCADE
constraint notification.spreading spreading_is_one_per_notice PRIMARY KEY (notice_id)
constraint notification.spreading spreading_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notification.notice(id) ON DELETE CASCADE
constraint notification.spreading spreading_part_is_known CHECK ((part = ANY (ARRAY['NAMED'::text, 'AUDIENCE'::text, 'FOLLOWERS'::text])))
constraint platform.audit audit_has_one_row_per_act PRIMARY KEY (id)
constraint platform.audit_seal audit_seal_begins_with_one CHECK ((seq > 0))
constraint platform.audit_seal audit_seal_is_a_chain PRIMARY KEY (seq)
constraint platform.audit_seal audit_seal_is_one_per_line UNIQUE (audit_id)
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
constraint proposals.co_author co_author_is_asked_once PRIMARY KEY (proposal_id, person_id)
constraint proposals.co_author co_author_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
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
constraint search.asked_secret asked_secret_is_long CHECK ((octet_length(secret) = 32))
constraint search.asked_secret asked_secret_is_of_a_week CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
constraint search.asked_secret asked_secret_is_one_per_week PRIMARY KEY (week)
constraint search.asked_sources asked_sources_is_one_row_per_text_and_week PRIMARY KEY (week, text)
constraint search.asked_sources asked_sources_week_fkey FOREIGN KEY (week) REFERENCES search.asked_secret(week) ON DELETE CASCADE
constraint search.synonym_change synonym_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES identity.account(id)
constraint search.synonym_change synonym_change_group_id_fkey FOREIGN KEY (group_id) REFERENCES search.synonym_group(id)
constraint search.synonym_change synonym_change_is_one_per_version PRIMARY KEY (group_id, version)
constraint search.synonym_edition synonym_edition_is_one PRIMARY KEY (only_row)
constraint search.synonym_edition synonym_edition_only_row_check CHECK (only_row)
constraint search.synonym_group synonym_group_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint search.synonym_group synonym_group_has_an_id PRIMARY KEY (id)
constraint search.synonym_group synonym_group_says_one_thing_in_several_ways CHECK (((((cardinality(words) + cardinality(finds)) >= 2) AND ((cardinality(words) + cardinality(finds)) <= 40)) AND (cardinality(words) > 0)))
constraint volunteering.activity activity_age_and_minors_agree CHECK ((((min_age >= 14) AND (min_age <= 70)) AND ((minors = 'CLOSED'::text) = (min_age >= 18))))
constraint volunteering.activity activity_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint volunteering.activity activity_cancelled_says_why CHECK (((cancelled_at IS NULL) = (cancel_reason IS NULL)))
constraint volunteering.activity activity_cancelling_time_is_0_to_168_hours CHECK (((cancel_hours >= 0) AND (cancel_hours <= 168)))
constraint volunteering.activity activity_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint volunteering.activity activity_has_an_id PRIMARY KEY (id)
constraint volunteering.activity activity_minors_is_known CHECK ((minors = ANY (ARRAY['CLOSED'::text, 'CONSENT'::text, 'COMPANY'::text])))
constraint volunteering.activity activity_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES community.organisation(id)
constraint volunteering.activity activity_published_by_fkey FOREIGN KEY (published_by) REFERENCES identity.account(id)
constraint volunteering.activity activity_with_bodily_risk_is_closed_to_minors CHECK (((NOT bodily_risk) OR (minors = 'CLOSED'::text)))
constraint volunteering.activity activity_with_bodily_risk_is_insured CHECK (((NOT bodily_risk) OR (insurance IS NOT NULL)))
constraint volunteering.attendance attendance_by_hand_says_why CHECK ((((in_how <> 'BY_HAND'::text) OR (in_reason IS NOT NULL)) AND ((out_how IS DISTINCT FROM 'BY_HAND'::text) OR (out_reason IS NOT NULL))))
constraint volunteering.attendance attendance_ends_after_it_begins CHECK ((out_at >= in_at))
constraint volunteering.attendance attendance_in_by_fkey FOREIGN KEY (in_by) REFERENCES identity.account(id)
constraint volunteering.attendance attendance_in_how_is_known CHECK ((in_how = ANY (ARRAY['CODE'::text, 'LIST'::text, 'BY_HAND'::text])))
constraint volunteering.attendance attendance_is_one_per_signup PRIMARY KEY (signup_id)
constraint volunteering.attendance attendance_out_by_fkey FOREIGN KEY (out_by) REFERENCES identity.account(id)
constraint volunteering.attendance attendance_out_how_is_known CHECK ((out_how = ANY (ARRAY['CODE'::text, 'LIST'::text, 'BY_HAND'::text, 'FORGOTTEN'::text])))
constraint volunteering.attendance attendance_out_is_whole CHECK (((out_at IS NULL) = (out_how IS NULL)))
constraint volunteering.attendance attendance_signup_id_fkey FOREIGN KEY (signup_id) REFERENCES volunteering.signup(id)
constraint volunteering.certificate certificate_account_id_fkey FOREIGN KEY (account_id) REFERENCES volunteering.volunteer(account_id)
constraint volunteering.certificate certificate_code_is_four_digits CHECK ((code ~ '^[0-9]{4}$'::text))
constraint volunteering.certificate certificate_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint volunteering.certificate certificate_has_an_id PRIMARY KEY (id)
constraint volunteering.certificate certificate_has_time CHECK (((minutes > 0) AND (last_day >= first_day)))
constraint volunteering.certificate certificate_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES identity.account(id)
constraint volunteering.certificate certificate_number_is_given_once UNIQUE (number)
constraint volunteering.certificate certificate_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES identity.account(id)
constraint volunteering.certificate certificate_revoked_says_why CHECK ((((revoked_at IS NULL) = (revoke_reason IS NULL)) AND ((revoked_at IS NULL) = (revoked_by IS NULL))))
constraint volunteering.certificate_line certificate_line_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES volunteering.certificate(id)
constraint volunteering.certificate_line certificate_line_is_one_per_position PRIMARY KEY (certificate_id, "position")
constraint volunteering.certificate_line certificate_line_minutes_check CHECK ((minutes > 0))
constraint volunteering.certificate_line certificate_line_names_a_service_once UNIQUE (certificate_id, signup_id)
constraint volunteering.certificate_line certificate_line_signup_id_fkey FOREIGN KEY (signup_id) REFERENCES volunteering.signup(id)
constraint volunteering.consent consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES volunteering.volunteer(account_id)
constraint volunteering.consent consent_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES volunteering.activity(id)
constraint volunteering.consent consent_channel_is_known CHECK ((channel = ANY (ARRAY['ONLINE'::text, 'PAPER'::text])))
constraint volunteering.consent consent_has_an_id PRIMARY KEY (id)
constraint volunteering.consent consent_is_never_given_by_the_minor CHECK ((recorded_by <> account_id))
constraint volunteering.consent consent_is_never_withdrawn_by_the_minor CHECK ((withdrawn_by <> account_id))
constraint volunteering.consent consent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint volunteering.consent consent_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES identity.account(id)
constraint volunteering.consent consent_withdrawn_leaves_no_place TRIGGER DEFERRABLE INITIALLY DEFERRED
constraint volunteering.consent consent_withdrawn_says_by_whom CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdraw_reason IS NULL) OR (withdrawn_at IS NOT NULL))))
constraint volunteering.feedback feedback_direction_is_known CHECK ((direction = ANY (ARRAY['ACTIVITY'::text, 'VOLUNTEER'::text])))
constraint volunteering.feedback feedback_is_one_per_side PRIMARY KEY (signup_id, direction)
constraint volunteering.feedback feedback_said_by_fkey FOREIGN KEY (said_by) REFERENCES identity.account(id)
constraint volunteering.feedback feedback_signup_id_fkey FOREIGN KEY (signup_id) REFERENCES volunteering.signup(id)
constraint volunteering.feedback feedback_stars_are_1_to_5 CHECK (((stars >= 1) AND (stars <= 5)))
constraint volunteering.help_claim help_claim_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint volunteering.help_claim help_claim_handed_back_says_why CHECK (((handed_back_at IS NULL) = (hand_back_reason IS NULL)))
constraint volunteering.help_claim help_claim_has_an_id PRIMARY KEY (id)
constraint volunteering.help_claim help_claim_request_id_fkey FOREIGN KEY (request_id) REFERENCES volunteering.help_request(id)
constraint volunteering.help_detail help_detail_about_care_needs_a_consent CHECK (((NOT care) OR (care_consent_at IS NOT NULL)))
constraint volunteering.help_detail help_detail_belongs_to_a_request FOREIGN KEY (request_id, care) REFERENCES volunteering.help_request(id, care)
constraint volunteering.help_detail help_detail_is_one_per_request PRIMARY KEY (request_id)
constraint volunteering.help_request help_request_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint volunteering.help_request help_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES identity.account(id)
constraint volunteering.help_request help_request_care_is_known_by_its_details UNIQUE (id, care)
constraint volunteering.help_request help_request_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint volunteering.help_request help_request_done_by_fkey FOREIGN KEY (done_by) REFERENCES identity.account(id)
constraint volunteering.help_request help_request_done_names_who CHECK (((done_at IS NULL) = (done_by IS NULL)))
constraint volunteering.help_request help_request_has_an_id PRIMARY KEY (id)
constraint volunteering.help_request help_request_is_done_or_withdrawn_not_both CHECK (((done_at IS NULL) OR (withdrawn_at IS NULL)))
constraint volunteering.help_request help_request_is_thanked_after_it_is_done CHECK ((((thanks IS NULL) = (thanked_at IS NULL)) AND ((thanked_at IS NULL) OR (done_at IS NOT NULL))))
constraint volunteering.help_request help_request_kind_is_known CHECK ((kind = ANY (ARRAY['HELP'::text, 'WISH'::text])))
constraint volunteering.help_request help_request_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES identity.account(id)
constraint volunteering.hour_entry hour_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES volunteering.volunteer(account_id)
constraint volunteering.hour_entry hour_entry_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint volunteering.hour_entry hour_entry_correction_says_why CHECK (((sequence = 1) OR (reason IS NOT NULL)))
constraint volunteering.hour_entry hour_entry_follows_the_one_before FOREIGN KEY (signup_id, previous) REFERENCES volunteering.hour_entry(signup_id, sequence)
constraint volunteering.hour_entry hour_entry_has_an_id PRIMARY KEY (id)
constraint volunteering.hour_entry hour_entry_is_at_most_a_day CHECK ((((abs(minutes) >= 1) AND (abs(minutes) <= 1440)) AND ((minutes > 0) = ((sequence % 2) = 1))))
constraint volunteering.hour_entry hour_entry_is_one_per_step UNIQUE (signup_id, sequence)
constraint volunteering.hour_entry hour_entry_minutes_stand_at_their_step UNIQUE (signup_id, sequence, minutes)
constraint volunteering.hour_entry hour_entry_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint volunteering.hour_entry hour_entry_sequence_check CHECK ((sequence >= 1))
constraint volunteering.hour_entry hour_entry_signup_id_fkey FOREIGN KEY (signup_id) REFERENCES volunteering.signup(id)
constraint volunteering.hour_entry hour_entry_takes_back_what_stood FOREIGN KEY (signup_id, previous, taken_back) REFERENCES volunteering.hour_entry(signup_id, sequence, minutes)
constraint volunteering.purse purse_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint volunteering.purse purse_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint volunteering.purse purse_has_an_id PRIMARY KEY (id)
constraint volunteering.purse purse_is_known_by_its_community UNIQUE (id, community_id)
constraint volunteering.purse purse_is_one_per_person_and_community UNIQUE (community_id, account_id)
constraint volunteering.purse purse_kind_is_known CHECK ((kind = ANY (ARRAY['ISSUE'::text, 'REWARDS'::text, 'PERSON'::text])))
constraint volunteering.purse purse_of_a_person_names_one CHECK (((kind = 'PERSON'::text) = (account_id IS NOT NULL)))
constraint volunteering.redemption redemption_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint volunteering.redemption redemption_handed_over_by_fkey FOREIGN KEY (handed_over_by) REFERENCES identity.account(id)
constraint volunteering.redemption redemption_handed_over_names_who CHECK (((handed_over_at IS NULL) = (handed_over_by IS NULL)))
constraint volunteering.redemption redemption_has_an_id PRIMARY KEY (id)
constraint volunteering.redemption redemption_is_handed_over_or_reversed_not_both CHECK (((handed_over_at IS NULL) OR (reversed_at IS NULL)))
constraint volunteering.redemption redemption_is_paid_once UNIQUE (transfer_id)
constraint volunteering.redemption redemption_reversed_by_fkey FOREIGN KEY (reversed_by) REFERENCES identity.account(id)
constraint volunteering.redemption redemption_reversed_names_who CHECK (((reversed_at IS NULL) = (reversed_by IS NULL)))
constraint volunteering.redemption redemption_reward_id_fkey FOREIGN KEY (reward_id) REFERENCES volunteering.reward(id)
constraint volunteering.redemption redemption_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES volunteering.transfer(id)
constraint volunteering.reward reward_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint volunteering.reward reward_has_an_id PRIMARY KEY (id)
constraint volunteering.reward reward_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES identity.account(id)
constraint volunteering.reward reward_points_check CHECK ((points > 0))
constraint volunteering.reward reward_stock_is_never_negative CHECK ((stock >= 0))
constraint volunteering.rules rules_are_one_per_day PRIMARY KEY (valid_from)
constraint volunteering.rules rules_cancel_hours_check CHECK (((cancel_hours >= 0) AND (cancel_hours <= 168)))
constraint volunteering.rules rules_early_minutes_check CHECK (((early_minutes >= 0) AND (early_minutes <= 120)))
constraint volunteering.rules rules_late_minutes_check CHECK (((late_minutes >= 0) AND (late_minutes <= 240)))
constraint volunteering.rules rules_no_show_days_check CHECK ((no_show_days > 0))
constraint volunteering.rules rules_no_shows_check CHECK ((no_shows > 0))
constraint volunteering.rules rules_pause_days_check CHECK ((pause_days > 0))
constraint volunteering.rules rules_points_per_hour_check CHECK ((points_per_hour >= 0))
constraint volunteering.shift shift_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES volunteering.activity(id)
constraint volunteering.shift shift_cancelled_says_why CHECK (((cancelled_at IS NULL) = (cancel_reason IS NULL)))
constraint volunteering.shift shift_has_1_to_500_places CHECK (((capacity >= 1) AND (capacity <= 500)))
constraint volunteering.shift shift_has_an_id PRIMARY KEY (id)
constraint volunteering.shift shift_is_at_most_a_day CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '24:00:00'::interval))))
constraint volunteering.shift shift_is_known_by_its_copies_in_signups UNIQUE (id, capacity, starts_at, ends_at)
constraint volunteering.signup signup_account_id_fkey FOREIGN KEY (account_id) REFERENCES volunteering.volunteer(account_id)
constraint volunteering.signup signup_belongs_to_a_shift FOREIGN KEY (shift_id, shift_capacity, starts_at, ends_at) REFERENCES volunteering.shift(id, capacity, starts_at, ends_at) ON UPDATE CASCADE
constraint volunteering.signup signup_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES identity.account(id)
constraint volunteering.signup signup_cancelled_says_when_and_why CHECK ((((status = 'CANCELLED'::text) = (cancelled_at IS NOT NULL)) AND ((cancelled_at IS NULL) = (cancel_reason IS NULL))))
constraint volunteering.signup signup_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES volunteering.consent(id)
constraint volunteering.signup signup_has_an_id PRIMARY KEY (id)
constraint volunteering.signup signup_in_the_queue_has_a_number CHECK (((status = 'WAITLISTED'::text) = (queue_number IS NOT NULL)))
constraint volunteering.signup signup_is_in_one_place_at_a_time EXCLUDE USING gist (int8range(hashtextextended((account_id)::text, (0)::bigint), hashtextextended((account_id)::text, (0)::bigint), '[]'::text) WITH &&, tstzrange(starts_at, ends_at) WITH &&) WHERE ((status = ANY (ARRAY['CONFIRMED'::text, 'WAITLISTED'::text])))
constraint volunteering.signup signup_no_show_had_a_place CHECK (((no_show_at IS NULL) OR (status = 'CONFIRMED'::text)))
constraint volunteering.signup signup_nobody_waits_beside_a_free_place TRIGGER DEFERRABLE INITIALLY DEFERRED
constraint volunteering.signup signup_of_a_minor_has_no_place_without_consent CHECK (((NOT minor) OR (status = ANY (ARRAY['AWAITING_CONSENT'::text, 'CANCELLED'::text])) OR (consent_id IS NOT NULL)))
constraint volunteering.signup signup_place_is_one_of_those_the_shift_has CHECK ((((status = 'CONFIRMED'::text) = (place_number IS NOT NULL)) AND ((place_number IS NULL) OR ((place_number >= 1) AND (place_number <= shift_capacity)))))
constraint volunteering.signup signup_status_is_known CHECK ((status = ANY (ARRAY['AWAITING_CONSENT'::text, 'CONFIRMED'::text, 'WAITLISTED'::text, 'CANCELLED'::text])))
constraint volunteering.star_level star_level_is_one_per_star PRIMARY KEY (stars)
constraint volunteering.star_level star_level_minutes_check CHECK ((minutes > 0))
constraint volunteering.star_level star_level_stars_check CHECK (((stars >= 1) AND (stars <= 5)))
constraint volunteering.training_record training_record_account_id_fkey FOREIGN KEY (account_id) REFERENCES volunteering.volunteer(account_id)
constraint volunteering.training_record training_record_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES volunteering.activity(id)
constraint volunteering.training_record training_record_is_one_per_volunteer_and_activity PRIMARY KEY (account_id, activity_id)
constraint volunteering.training_record training_record_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint volunteering.transfer transfer_arrives_in_a_purse_of_the_community FOREIGN KEY (to_purse, community_id) REFERENCES volunteering.purse(id, community_id)
constraint volunteering.transfer transfer_earned_names_the_time CHECK (((kind = 'EARNED'::text) = (hour_entry_id IS NOT NULL)))
constraint volunteering.transfer transfer_earns_each_hour_once UNIQUE (hour_entry_id)
constraint volunteering.transfer transfer_has_an_id PRIMARY KEY (id)
constraint volunteering.transfer transfer_hour_entry_id_fkey FOREIGN KEY (hour_entry_id) REFERENCES volunteering.hour_entry(id)
constraint volunteering.transfer transfer_is_known_by_its_mirror UNIQUE (id, from_purse, to_purse, points)
constraint volunteering.transfer transfer_is_reversed_once UNIQUE (reverses)
constraint volunteering.transfer transfer_kind_is_known CHECK ((kind = ANY (ARRAY['EARNED'::text, 'AWARDED'::text, 'SPENT'::text, 'REVERSAL'::text])))
constraint volunteering.transfer transfer_leaves_a_purse_of_the_community FOREIGN KEY (from_purse, community_id) REFERENCES volunteering.purse(id, community_id)
constraint volunteering.transfer transfer_moves_between_two CHECK ((from_purse <> to_purse))
constraint volunteering.transfer transfer_points_check CHECK ((points > 0))
constraint volunteering.transfer transfer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint volunteering.transfer transfer_reversal_is_the_mirror FOREIGN KEY (reverses, to_purse, from_purse, points) REFERENCES volunteering.transfer(id, from_purse, to_purse, points)
constraint volunteering.transfer transfer_reversal_names_what_it_reverses CHECK (((kind = 'REVERSAL'::text) = (reverses IS NOT NULL)))
constraint volunteering.volunteer volunteer_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint volunteering.volunteer volunteer_is_one_per_account PRIMARY KEY (account_id)
constraint volunteering.volunteer volunteer_kind_is_known CHECK ((kind = ANY (ARRAY['RESIDENT'::text, 'NEW_EMPLOYMENT'::text, 'OTHER'::text])))
constraint volunteering.volunteer volunteer_number_is_given_once UNIQUE (number)
constraint voting.affected affected_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.affected affected_flagged_by_fkey FOREIGN KEY (flagged_by) REFERENCES identity.account(id)
constraint voting.affected affected_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint voting.affected affected_is_flagged_once PRIMARY KEY (ballot_id, household_id)
constraint voting.ballot ballot_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint voting.ballot ballot_counting_silence_is_of_owners_by_name CHECK (((silent_clause IS NULL) OR ((electorate = 'OWNERS'::text) AND (secrecy = 'NAMED'::text) AND (method = 'THREE_WAY'::text))))
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
constraint voting.box_call box_call_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.box_call box_call_is_one_per_ballot PRIMARY KEY (ballot_id)
constraint voting.box_count box_count_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.box_count box_count_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES identity.account(id)
constraint voting.box_count box_count_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES identity.account(id)
constraint voting.box_count box_count_found_check CHECK ((found >= 0))
constraint voting.box_count box_count_has_an_id PRIMARY KEY (id)
constraint voting.box_count box_count_invalid_are_found CHECK ((invalid <= found))
constraint voting.box_count box_count_invalid_check CHECK ((invalid >= 0))
constraint voting.box_count box_count_is_decided_by_somebody CHECK (((confirmed_by IS NULL) = (agrees IS NULL)))
constraint voting.box_count box_count_marked_check CHECK ((marked >= 0))
constraint voting.box_count box_count_needs_two_persons CHECK ((confirmed_by <> entered_by))
constraint voting.box_count box_count_of_too_many_is_void CHECK (((found <= marked) OR (invalid = found)))
constraint voting.box_count box_count_says_why_it_differs CHECK (((found = marked) OR (reason IS NOT NULL)))
constraint voting.box_mark box_mark_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES identity.account(id)
constraint voting.box_mark box_mark_has_an_id PRIMARY KEY (id)
constraint voting.box_mark box_mark_is_decided_by_somebody CHECK (((confirmed_by IS NULL) = (agrees IS NULL)))
constraint voting.box_mark box_mark_is_of_a_unit_on_its_roll FOREIGN KEY (unit_id, ballot_id) REFERENCES voting.roll_unit(id, ballot_id)
constraint voting.box_mark box_mark_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES identity.account(id)
constraint voting.box_mark box_mark_needs_two_persons CHECK ((confirmed_by <> marked_by))
constraint voting.box_slips box_slips_count_id_fkey FOREIGN KEY (count_id) REFERENCES voting.box_count(id)
constraint voting.box_slips box_slips_is_one_line_per_choice PRIMARY KEY (count_id, choice)
constraint voting.box_slips box_slips_slips_check CHECK ((slips > 0))
constraint voting.candidacy candidacy_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint voting.candidacy candidacy_election_id_fkey FOREIGN KEY (election_id) REFERENCES voting.election(id)
constraint voting.candidacy candidacy_has_an_id PRIMARY KEY (id)
constraint voting.candidacy candidacy_is_elected_from_the_list CHECK (((NOT elected) OR (option_key IS NOT NULL)))
constraint voting.candidacy candidacy_is_one_per_person UNIQUE (election_id, person_id)
constraint voting.candidacy candidacy_nominated_by_fkey FOREIGN KEY (nominated_by) REFERENCES identity.account(id)
constraint voting.candidacy candidacy_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint voting.candidacy candidacy_stands_once_accepted CHECK (((option_key IS NULL) OR ((accepted_at IS NOT NULL) AND (ended_at IS NULL))))
constraint voting.counted counted_entry_is_of_its_unit FOREIGN KEY (entry_id, unit_id) REFERENCES voting.entry(id, unit_id)
constraint voting.counted counted_is_one_ballot_per_unit PRIMARY KEY (unit_id)
constraint voting.delivery delivery_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES identity.account(id)
constraint voting.delivery delivery_has_an_id PRIMARY KEY (id)
constraint voting.delivery delivery_is_judged_by_somebody CHECK (((confirmed_by IS NULL) = (agrees IS NULL)))
constraint voting.delivery delivery_is_to_a_unit_on_its_roll FOREIGN KEY (unit_id, ballot_id) REFERENCES voting.roll_unit(id, ballot_id)
constraint voting.delivery delivery_needs_two_persons CHECK ((confirmed_by <> recorded_by))
constraint voting.delivery delivery_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint voting.delivery delivery_way_is_known CHECK ((how = ANY (ARRAY['HANDED_OVER'::text, 'REGISTERED_MAIL'::text, 'MESSAGE'::text])))
constraint voting.dissent dissent_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id)
constraint voting.dissent dissent_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.dissent dissent_has_an_id PRIMARY KEY (id)
constraint voting.dissent dissent_is_stated_once_per_person UNIQUE (ballot_id, person_id)
constraint voting.dissent dissent_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint voting.election election_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.election election_body_is_whole CHECK (((body_kind IS NULL) = (body_id IS NULL)))
constraint voting.election election_called_by_fkey FOREIGN KEY (called_by) REFERENCES identity.account(id)
constraint voting.election election_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint voting.election election_fills_seats CHECK (((seats >= 1) AND (seats <= 19)))
constraint voting.election election_gives_a_term CHECK (((term_months >= 1) AND (term_months <= 60)))
constraint voting.election election_has_an_id PRIMARY KEY (id)
constraint voting.election election_is_decided_by_a_ballot CHECK (((decided_at IS NULL) OR (ballot_id IS NOT NULL)))
constraint voting.election election_is_held_or_cancelled CHECK (((cancel_reason IS NULL) OR (ballot_id IS NULL)))
constraint voting.election election_is_of_residents_or_households CHECK ((electorate = ANY (ARRAY['RESIDENTS'::text, 'HOUSEHOLDS'::text])))
constraint voting.election election_publicity_days_check CHECK ((publicity_days >= 0))
constraint voting.election election_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES community.area(id)
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
constraint voting.official_vote official_vote_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.official_vote official_vote_is_one_per_ballot PRIMARY KEY (ballot_id)
constraint voting.official_vote official_vote_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES identity.account(id)
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
constraint voting.proxy proxy_is_confirmed_by_another_than_its_holder CHECK ((confirmed_by <> holder_account)) NOT VALID
constraint voting.proxy proxy_is_one_per_unit UNIQUE (unit_id)
constraint voting.proxy proxy_is_recorded_by_another_than_its_holder CHECK ((recorded_by <> holder_account)) NOT VALID
constraint voting.proxy proxy_needs_two_persons CHECK ((confirmed_by <> recorded_by))
constraint voting.proxy proxy_place_check CHECK ((place >= 1))
constraint voting.proxy proxy_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES identity.account(id)
constraint voting.proxy proxy_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES voting.roll_unit(id)
constraint voting.representative representative_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint voting.representative representative_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint voting.representative representative_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint voting.representative representative_election_id_fkey FOREIGN KEY (election_id) REFERENCES voting.election(id)
constraint voting.representative representative_ends_with_a_reason CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
constraint voting.representative representative_has_an_id PRIMARY KEY (id)
constraint voting.representative representative_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint voting.representative representative_seated_by_fkey FOREIGN KEY (seated_by) REFERENCES identity.account(id)
constraint voting.representative representative_term_has_an_end CHECK ((term_starts <= term_ends))
constraint voting.representative representative_was_elected_or_recorded CHECK (((election_id IS NOT NULL) OR (seated_by IS NOT NULL)))
constraint voting.result result_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.result result_is_one_per_ballot PRIMARY KEY (ballot_id)
constraint voting.result result_outcome_is_known CHECK ((outcome = ANY (ARRAY['PASSED'::text, 'REJECTED'::text, 'INVALID_TURNOUT'::text])))
constraint voting.roll_correction roll_correction_adds_a_home_or_a_person CHECK (((person_id IS NULL) OR ((kind = 'ADD'::text) AND (household_id IS NULL))))
constraint voting.roll_correction roll_correction_area_cm2_check CHECK ((area_cm2 >= 0))
constraint voting.roll_correction roll_correction_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES voting.ballot(id)
constraint voting.roll_correction roll_correction_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES identity.account(id)
constraint voting.roll_correction roll_correction_has_an_id PRIMARY KEY (id)
constraint voting.roll_correction roll_correction_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint voting.roll_correction roll_correction_is_confirmed_with_a_date CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)))
constraint voting.roll_correction roll_correction_kind_is_known CHECK ((kind = ANY (ARRAY['ADD'::text, 'STRIKE'::text, 'AREA'::text])))
constraint voting.roll_correction roll_correction_needs_two_persons CHECK ((confirmed_by <> proposed_by))
constraint voting.roll_correction roll_correction_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint voting.roll_correction roll_correction_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES identity.account(id)
constraint voting.roll_correction roll_correction_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES voting.roll_unit(id)
constraint voting.roll_door roll_door_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint voting.roll_door roll_door_is_listed_once_per_unit PRIMARY KEY (unit_id, household_id)
constraint voting.roll_door roll_door_is_of_a_unit_of_its_ballot FOREIGN KEY (unit_id, ballot_id) REFERENCES voting.roll_unit(id, ballot_id)
constraint voting.roll_member roll_member_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint voting.roll_member roll_member_is_behind_a_door_of_its_unit FOREIGN KEY (unit_id, household_id) REFERENCES voting.roll_door(unit_id, household_id)
constraint voting.roll_member roll_member_is_listed_once_per_door PRIMARY KEY (unit_id, household_id, person_id)
constraint voting.roll_member roll_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
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
constraint voting.rule rule_majority_is_taken_of_something_known CHECK ((majority_of = ANY (ARRAY['PARTICIPATING'::text, 'FOR_AND_AGAINST'::text, 'ROLL'::text])))
constraint voting.rule rule_notice_days_check CHECK ((notice_days >= 0))
constraint voting.rule rule_paper_photo_is_known CHECK ((paper_photo = ANY (ARRAY['OPTIONAL'::text, 'BINDING'::text, 'ALWAYS'::text])))
constraint voting.rule rule_proxies_per_person_check CHECK ((proxies_per_person >= 0))
constraint voting.rule rule_roll_objection_days_check CHECK ((roll_objection_days >= 0))
constraint voting.rule rule_share_of_area_stands_beside_one_of_heads CHECK (((majority_area_numerator IS NULL) OR (majority_heads_numerator IS NOT NULL)))
constraint voting.rule rule_tie_is_settled_somehow CHECK ((tie_rule = ANY (ARRAY['NOBODY'::text, 'RUN_OFF'::text, 'LOT'::text])))
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
constraint wechat.allowance allowance_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint wechat.allowance allowance_is_never_negative CHECK ((remaining >= 0))
constraint wechat.allowance allowance_is_one_per_account_and_template PRIMARY KEY (account_id, app_id, template_id)
constraint wechat.binding_ticket binding_ticket_is_one_per_secret PRIMARY KEY (ticket_hash)
constraint wechat.content_check content_check_asked_has_a_trace CHECK (((status <> 'ASKED'::text) OR (trace_id IS NOT NULL)))
constraint wechat.content_check content_check_has_an_id PRIMARY KEY (id)
constraint wechat.content_check content_check_is_answered_when_judged CHECK (((status = ANY (ARRAY['WAITING'::text, 'ASKED'::text])) = (answered_at IS NULL)))
constraint wechat.content_check content_check_is_once_per_event_and_photo UNIQUE NULLS NOT DISTINCT (asked_by, photo_id)
constraint wechat.content_check content_check_status_is_known CHECK ((status = ANY (ARRAY['WAITING'::text, 'ASKED'::text, 'PASS'::text, 'REVIEW'::text, 'RISKY'::text, 'UNKNOWN'::text, 'GONE'::text])))
constraint wechat.group_digest group_digest_is_one_per_community PRIMARY KEY (community_id)
constraint wechat.media_verdict media_verdict_is_one_per_trace PRIMARY KEY (app_id, trace_id)
constraint wechat.oauth_state oauth_state_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint wechat.oauth_state oauth_state_is_one_per_state PRIMARY KEY (state_hash)
constraint wechat.token token_is_one_per_app_and_kind PRIMARY KEY (app_id, kind)
constraint wechat.token token_kind_is_known CHECK ((kind = ANY (ARRAY['ACCESS'::text, 'JSAPI'::text])))
constraint wechat.wechat_identity wechat_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint wechat.wechat_identity wechat_identity_is_one_per_app_and_account UNIQUE (app_id, account_id)
constraint wechat.wechat_identity wechat_identity_is_one_per_app_and_openid PRIMARY KEY (app_id, openid)

CREATE INDEX account_closes_at ON identity.account USING btree (closes_at) WHERE ((closes_at IS NOT NULL) AND (closed_at IS NULL));
CREATE INDEX account_is_found_by_phone ON identity.account USING btree (phone_hash);
CREATE INDEX acted_for_by_subject ON community.acted_for USING btree (subject_id);
CREATE INDEX activity_at ON volunteering.activity USING btree (area_id);
CREATE INDEX activity_by_place ON volunteering.activity USING btree (path);
CREATE INDEX activity_by_publisher ON volunteering.activity USING btree (published_by);
CREATE INDEX activity_of_community ON volunteering.activity USING btree (community_id, published_at DESC, id DESC);
CREATE INDEX activity_of_organisation ON volunteering.activity USING btree (organisation_id);
CREATE INDEX admitted_report_admitted_by ON ledgers.admitted_report USING btree (admitted_by);
CREATE INDEX admitted_report_ended_by ON ledgers.admitted_report USING btree (ended_by) WHERE (ended_by IS NOT NULL);
CREATE INDEX admitted_report_of_community ON ledgers.admitted_report USING btree (community_id, since);
CREATE INDEX adoption_by_ballot ON conventions.adoption USING btree (ballot_id);
CREATE INDEX adoption_by_opener ON conventions.adoption USING btree (opened_by);
CREATE INDEX adoption_by_recorder ON conventions.adoption USING btree (recorded_by);
CREATE INDEX adoption_of ON conventions.adoption USING btree (convention_id, opened_at);
CREATE INDEX affected_by_flagger ON voting.affected USING btree (flagged_by);
CREATE INDEX affected_by_household ON voting.affected USING btree (household_id);
CREATE INDEX affected_household_by_household ON proposals.affected_household USING btree (household_id);
CREATE INDEX agenda_item_about ON councils.agenda_item USING btree (subject_kind, subject_id) WHERE (subject_id IS NOT NULL);
CREATE INDEX agenda_item_by_adder ON councils.agenda_item USING btree (added_by);
CREATE INDEX agenda_item_by_resolver ON councils.agenda_item USING btree (resolved_by);
CREATE INDEX agenda_item_merged ON councils.agenda_item USING btree (merged_into);
CREATE INDEX agenda_item_of_meeting ON councils.agenda_item USING btree (meeting_id, "position");
CREATE INDEX agenda_item_split ON councils.agenda_item USING btree (split_from);
CREATE INDEX agreement_by_writer ON councils.agreement USING btree (written_by);
CREATE INDEX amendment_by_author ON conventions.amendment USING btree (account_id);
CREATE INDEX amendment_by_decider ON conventions.amendment USING btree (decided_by);
CREATE INDEX amendment_of_convention ON conventions.amendment USING btree (convention_id, proposed_at);
CREATE INDEX amendment_on_article ON conventions.amendment USING btree (convention_id, article_id);
CREATE INDEX amendment_on_base ON conventions.amendment USING btree (convention_id, base_version);
CREATE INDEX appeal_by_place ON moderation.appeal USING btree (area_path, status, due_at, id);
CREATE INDEX appeal_decided_by ON moderation.appeal USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE INDEX appeal_first_decided_by ON moderation.appeal USING btree (first_decided_by) WHERE (first_decided_by IS NOT NULL);
CREATE INDEX appeal_of_appellant ON moderation.appeal USING btree (appellant_id);
CREATE INDEX area_of_community_by_kind ON community.area USING btree (community_id, kind, sort_name);
CREATE INDEX article_by_creator ON conventions.article USING btree (created_by);
CREATE INDEX article_from ON conventions.article USING btree (origin_kind, origin_id) WHERE (origin_id IS NOT NULL);
CREATE INDEX asked_by_day_for_the_sweep ON search.asked USING btree (day);
CREATE INDEX assent_by_account ON councils.assent USING btree (account_id);
CREATE INDEX assent_of_invitation ON councils.assent USING btree (invitation_id);
CREATE INDEX attendance_by_recorder ON councils.attendance USING btree (recorded_by);
CREATE INDEX attendance_in_by ON volunteering.attendance USING btree (in_by);
CREATE INDEX attendance_of_account ON councils.attendance USING btree (account_id);
CREATE INDEX attendance_of_seat ON councils.attendance USING btree (seat_id);
CREATE INDEX attendance_open ON volunteering.attendance USING btree (in_at) WHERE (out_at IS NULL);
CREATE INDEX attendance_out_by ON volunteering.attendance USING btree (out_by);
CREATE INDEX audit_about_a_person ON platform.audit USING btree (about_account, id DESC) WHERE (about_account IS NOT NULL);
CREATE INDEX audit_by_who_acted ON platform.audit USING btree (account_id, id DESC);
CREATE INDEX audit_in_order_of_commit ON platform.audit USING btree (xid, id);
CREATE INDEX audit_is_read_by_place_newest_first ON platform.audit USING btree (area_path, id DESC);
CREATE INDEX ballot_at_scope ON voting.ballot USING btree (scope_id);
CREATE INDEX ballot_by_opener ON voting.ballot USING btree (opened_by);
CREATE INDEX ballot_by_rule ON voting.ballot USING btree (rule_id);
CREATE INDEX ballot_by_subject ON voting.ballot USING btree (subject_kind, subject_id, id DESC);
CREATE INDEX ballot_of_community ON voting.ballot USING btree (community_id, id DESC);
CREATE INDEX ballot_under_a_node ON voting.ballot USING btree (scope_path, id DESC);
CREATE INDEX ballot_waiting_to_be_counted ON voting.ballot USING btree (closes_at) WHERE (closed_at IS NULL);
CREATE INDEX binding_ticket_by_expiry ON wechat.binding_ticket USING btree (expires_at);
CREATE INDEX box_count_by_confirmer ON voting.box_count USING btree (confirmed_by);
CREATE INDEX box_count_by_enterer ON voting.box_count USING btree (entered_by);
CREATE INDEX box_count_of_ballot ON voting.box_count USING btree (ballot_id);
CREATE INDEX box_mark_by_confirmer ON voting.box_mark USING btree (confirmed_by);
CREATE INDEX box_mark_by_marker ON voting.box_mark USING btree (marked_by);
CREATE INDEX box_mark_of_ballot ON voting.box_mark USING btree (ballot_id);
CREATE INDEX box_mark_of_unit ON voting.box_mark USING btree (unit_id, ballot_id);
CREATE INDEX candidacy_by_account ON voting.candidacy USING btree (account_id);
CREATE INDEX candidacy_by_nominator ON voting.candidacy USING btree (nominated_by);
CREATE INDEX candidacy_by_person ON voting.candidacy USING btree (person_id);
CREATE INDEX case_edition_by_account ON cases.case_edition USING btree (by_account_id);
CREATE INDEX case_story_at_desk ON cases.case_story USING btree (community_id, begun_at DESC, id DESC);
CREATE INDEX case_story_begun_by ON cases.case_story USING btree (begun_by);
CREATE INDEX case_story_of_matter ON cases.case_story USING btree (proposal_id);
CREATE INDEX case_story_published ON cases.case_story USING btree (published_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX case_story_published_by ON cases.case_story USING btree (published_by) WHERE (published_by IS NOT NULL);
CREATE INDEX case_story_published_of_community ON cases.case_story USING btree (community_id, published_at DESC, id DESC) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX case_story_withdrawn_by ON cases.case_story USING btree (withdrawn_by) WHERE (withdrawn_by IS NOT NULL);
CREATE INDEX category_of_community ON disclosure.category USING btree (community_id);
CREATE INDEX certificate_by_issuer ON volunteering.certificate USING btree (issued_by);
CREATE INDEX certificate_by_revoker ON volunteering.certificate USING btree (revoked_by);
CREATE INDEX certificate_line_of_signup ON volunteering.certificate_line USING btree (signup_id);
CREATE INDEX certificate_of_community ON volunteering.certificate USING btree (community_id, issued_at DESC, id DESC);
CREATE INDEX certificate_of_volunteer ON volunteering.certificate USING btree (account_id, issued_at DESC, id DESC);
CREATE INDEX co_author_of_account ON proposals.co_author USING btree (account_id);
CREATE INDEX co_author_of_person ON proposals.co_author USING btree (person_id);
CREATE INDEX comment_of_author ON deliberation.comment USING btree (author_id, created_at DESC);
CREATE INDEX comment_of_subject_in_order ON deliberation.comment USING btree (subject_kind, subject_id, created_at, id) WHERE (parent_id IS NULL);
CREATE INDEX comment_replies_in_order ON deliberation.comment USING btree (parent_id, created_at, id) WHERE (parent_id IS NOT NULL);
CREATE INDEX consent_by_recorder ON volunteering.consent USING btree (recorded_by);
CREATE INDEX consent_by_withdrawer ON volunteering.consent USING btree (withdrawn_by);
CREATE INDEX consent_for_activity ON volunteering.consent USING btree (activity_id);
CREATE INDEX consent_given_by ON volunteering.consent USING btree (recorded_by, given_at DESC, id DESC) WHERE (channel = 'ONLINE'::text);
CREATE INDEX content_check_answered ON wechat.content_check USING btree (answered_at) WHERE (answered_at IS NOT NULL);
CREATE INDEX content_check_by_trace ON wechat.content_check USING btree (trace_id) WHERE (trace_id IS NOT NULL);
CREATE INDEX content_check_due ON wechat.content_check USING btree (next_at) WHERE (status = ANY (ARRAY['WAITING'::text, 'ASKED'::text]));
CREATE INDEX convention_at ON conventions.convention USING btree (area_id);
CREATE INDEX convention_at_place ON conventions.convention USING btree (path);
CREATE INDEX convention_by_creator ON conventions.convention USING btree (created_by);
CREATE INDEX convention_of_community ON conventions.convention USING btree (community_id, active_at DESC, id DESC);
CREATE INDEX council_by_founder ON councils.council USING btree (founded_by);
CREATE INDEX council_of_community ON councils.council USING btree (community_id, path);
CREATE INDEX counted_by_entry ON voting.counted USING btree (entry_id, unit_id);
CREATE INDEX counted_of_ballot ON voting.counted USING btree (ballot_id);
CREATE INDEX decision_about_subject ON moderation.decision USING btree (subject_kind, subject_id, decided_at);
CREATE INDEX decision_by ON moderation.decision USING btree (decided_by);
CREATE INDEX decision_by_place_newest_first ON moderation.decision USING btree (area_path, decided_at DESC, id DESC) WHERE (area_path IS NOT NULL);
CREATE INDEX decision_of_author ON moderation.decision USING btree (author_id, decided_at DESC, id DESC) WHERE (author_id IS NOT NULL);
CREATE INDEX deliberation_notice_ends ON proposals.deliberation USING btree (notice_ends) WHERE (notice_ends IS NOT NULL);
CREATE INDEX delivery_by_confirmer ON voting.delivery USING btree (confirmed_by);
CREATE INDEX delivery_by_recorder ON voting.delivery USING btree (recorded_by);
CREATE INDEX delivery_of_ballot ON voting.delivery USING btree (ballot_id, recorded_at, id);
CREATE INDEX delivery_of_unit ON voting.delivery USING btree (unit_id, ballot_id);
CREATE INDEX dissent_by_account ON councils.dissent USING btree (account_id);
CREATE INDEX dissent_by_author ON voting.dissent USING btree (author_id);
CREATE INDEX dissent_by_person ON voting.dissent USING btree (person_id);
CREATE INDEX dissent_by_seat ON councils.dissent USING btree (seat_id);
CREATE INDEX drafter_account ON conventions.drafter USING btree (account_id);
CREATE INDEX drafter_by_adder ON conventions.drafter USING btree (added_by);
CREATE INDEX edition_by_adoption ON conventions.edition USING btree (adoption_id);
CREATE INDEX edition_by_filer ON conventions.edition USING btree (filed_by);
CREATE INDEX edition_by_stage ON conventions.edition USING btree (stage);
CREATE INDEX edition_to_begin ON conventions.edition USING btree (effective_on) WHERE (stage = ANY (ARRAY['ADOPTED'::text, 'FILED'::text]));
CREATE INDEX edition_to_review ON conventions.edition USING btree (review_on) WHERE ((stage = 'IN_FORCE'::text) AND (review_told_at IS NULL));
CREATE INDEX election_at_scope ON voting.election USING btree (scope_id);
CREATE INDEX election_by_ballot ON voting.election USING btree (ballot_id);
CREATE INDEX election_by_caller ON voting.election USING btree (called_by);
CREATE INDEX election_calendar_notice ON disclosure.election_calendar USING btree (notice_id);
CREATE INDEX election_calendar_published_by ON disclosure.election_calendar USING btree (published_by);
CREATE INDEX election_of_body ON voting.election USING btree (body_id, id DESC);
CREATE INDEX election_of_community ON voting.election USING btree (community_id, id DESC);
CREATE INDEX election_step_of_community ON disclosure.election_step USING btree (community_id);
CREATE INDEX election_turnout_notice ON disclosure.election_turnout USING btree (notice_id);
CREATE INDEX election_turnout_published_by ON disclosure.election_turnout USING btree (published_by);
CREATE INDEX endorsement_of_account ON proposals.endorsement USING btree (account_id);
CREATE INDEX endorsement_of_person ON proposals.endorsement USING btree (person_id);
CREATE INDEX entry_by_caster ON voting.entry USING btree (cast_by);
CREATE INDEX entry_by_recorder ON voting.entry USING btree (recorded_by);
CREATE INDEX entry_by_witness ON voting.entry USING btree (witness);
CREATE INDEX entry_of_actor ON proposals.entry USING btree (actor_account_id);
CREATE INDEX entry_of_ballot ON voting.entry USING btree (ballot_id, recorded_at DESC, id DESC);
CREATE INDEX entry_of_proposal ON proposals.entry USING btree (proposal_id, at, id);
CREATE INDEX entry_of_unit ON voting.entry USING btree (unit_id, ballot_id);
CREATE INDEX feedback_by_sayer ON volunteering.feedback USING btree (said_by);
CREATE INDEX follow_of_subject ON notification.follow USING btree (subject_kind, subject_id, account_id) WHERE following;
CREATE INDEX grid_area_by_area ON community.grid_area USING btree (area_id);
CREATE INDEX help_claim_by_account ON volunteering.help_claim USING btree (account_id);
CREATE INDEX help_claim_of_request ON volunteering.help_claim USING btree (request_id, claimed_at);
CREATE INDEX help_detail_of_request ON volunteering.help_detail USING btree (request_id, care);
CREATE INDEX help_request_at ON volunteering.help_request USING btree (area_id);
CREATE INDEX help_request_by_asker ON volunteering.help_request USING btree (asked_by);
CREATE INDEX help_request_by_doer ON volunteering.help_request USING btree (done_by);
CREATE INDEX help_request_by_place ON volunteering.help_request USING btree (path);
CREATE INDEX help_request_by_worker ON volunteering.help_request USING btree (worker_id);
CREATE INDEX help_request_of_community ON volunteering.help_request USING btree (community_id, asked_at DESC, id DESC);
CREATE INDEX hour_entry_by_recorder ON volunteering.hour_entry USING btree (recorded_by);
CREATE INDEX hour_entry_of_community ON volunteering.hour_entry USING btree (community_id, service_day);
CREATE INDEX hour_entry_of_volunteer ON volunteering.hour_entry USING btree (account_id, service_day DESC, id DESC);
CREATE INDEX household_doors_in_order ON community.household USING btree (stairwell_id, sort_door, id);
CREATE INDEX household_of_community ON community.household USING btree (community_id);
CREATE INDEX household_under_a_node ON community.household USING btree (path);
CREATE INDEX inbox_newest_first ON notification.inbox USING btree (account_id, latest_at DESC, id DESC);
CREATE INDEX inbox_of_notice ON notification.inbox USING btree (latest_notice_id);
CREATE INDEX inbox_unread ON notification.inbox USING btree (account_id, latest_at DESC, id DESC) WHERE (unread > 0);
CREATE INDEX invitation_by_answerer ON councils.invitation USING btree (answered_by);
CREATE INDEX invitation_of_account ON councils.invitation USING btree (account_id);
CREATE INDEX invitation_of_organisation ON councils.invitation USING btree (organisation_id);
CREATE INDEX item_by_place_oldest_first ON moderation.item USING btree (area_path, waiting_since, id);
CREATE INDEX item_claimed_by ON moderation.item USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);
CREATE INDEX item_of_author ON moderation.item USING btree (author_id);
CREATE INDEX mandate_ended_by ON community.mandate USING btree (ended_by) WHERE (ended_by IS NOT NULL);
CREATE INDEX mandate_of_community ON community.mandate USING btree (community_id, recorded_at DESC, id DESC);
CREATE INDEX mandate_of_helper ON community.mandate USING btree (helper_id) WHERE (ended_at IS NULL);
CREATE INDEX mandate_recorded_by ON community.mandate USING btree (recorded_by);
CREATE INDEX media_verdict_by_age ON wechat.media_verdict USING btree (heard_at);
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
CREATE INDEX move_by_mover ON councils.move USING btree (moved_by);
CREATE INDEX move_of_meeting ON councils.move USING btree (meeting_id, moved_at);
CREATE INDEX named_export_answered_by ON ledgers.named_export USING btree (answered_by) WHERE (answered_by IS NOT NULL);
CREATE INDEX named_export_asked_by ON ledgers.named_export USING btree (asked_by);
CREATE INDEX named_export_of_community ON ledgers.named_export USING btree (community_id, asked_at DESC, id DESC);
CREATE INDEX notice_by_age ON notification.notice USING btree (at);
CREATE INDEX notice_of_ballot ON voting.notice USING btree (ballot_id, at, id);
CREATE INDEX notice_of_community ON disclosure.notice USING btree (community_id, published_at DESC, id DESC);
CREATE INDEX notice_of_subject ON notification.notice USING btree (subject_kind, subject_id, at DESC, id DESC);
CREATE INDEX notice_published_by ON disclosure.notice USING btree (published_by);
CREATE INDEX notice_scope ON disclosure.notice USING btree (scope_id);
CREATE INDEX oauth_state_by_expiry ON wechat.oauth_state USING btree (expires_at);
CREATE INDEX oauth_state_of_account ON wechat.oauth_state USING btree (account_id);
CREATE INDEX objection_answered_by ON disclosure.objection USING btree (answered_by) WHERE (answered_by IS NOT NULL);
CREATE INDEX objection_by_answerer ON voting.objection USING btree (answered_by);
CREATE INDEX objection_by_author ON voting.objection USING btree (author_id);
CREATE INDEX objection_by_household ON voting.objection USING btree (household_id);
CREATE INDEX objection_by_person ON voting.objection USING btree (person_id);
CREATE INDEX objection_of_account ON disclosure.objection USING btree (account_id);
CREATE INDEX objection_of_account ON proposals.objection USING btree (account_id);
CREATE INDEX objection_of_ballot ON voting.objection USING btree (ballot_id, raised_at, id);
CREATE INDEX objection_of_household ON proposals.objection USING btree (household_id);
CREATE INDEX objection_of_person ON proposals.objection USING btree (person_id);
CREATE INDEX office_in_grid ON community.office USING btree (grid_id) WHERE (grid_id IS NOT NULL);
CREATE INDEX office_of_account ON community.office USING btree (account_id);
CREATE INDEX official_vote_by_linker ON voting.official_vote USING btree (linked_by);
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
CREATE INDEX proposal_due_on ON proposals.proposal USING btree (due_on) WHERE (due_on IS NOT NULL);
CREATE INDEX proposal_feed_of_all ON proposals.proposal USING btree (listed_at DESC, id DESC);
CREATE INDEX proposal_feed_of_community ON proposals.proposal USING btree (community_id, listed_at DESC, id DESC);
CREATE INDEX proposal_merged_into ON proposals.proposal USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX proposal_of_account ON proposals.proposal USING btree (author_account_id);
CREATE INDEX proposal_of_category ON proposals.proposal USING btree (community_id, category);
CREATE INDEX proposal_of_person ON proposals.proposal USING btree (author_person_id);
CREATE INDEX proposal_rating_ends ON proposals.proposal USING btree (rating_ends) WHERE (stage = 'FEEDBACK'::text);
CREATE INDEX proposal_reference_of_case ON cases.proposal_reference USING btree (case_id);
CREATE INDEX proposal_waiting_at_the_desk ON proposals.proposal USING btree (community_id, submitted_at, id) WHERE (stage = 'SUBMITTED'::text);
CREATE INDEX proxy_by_confirmer ON voting.proxy USING btree (confirmed_by);
CREATE INDEX proxy_by_holder ON voting.proxy USING btree (holder_id);
CREATE INDEX proxy_by_holder_account ON voting.proxy USING btree (holder_account);
CREATE INDEX proxy_by_recorder ON voting.proxy USING btree (recorded_by);
CREATE INDEX purse_of_person ON volunteering.purse USING btree (account_id);
CREATE INDEX push_by_age ON notification.push USING btree (due_at) WHERE (state <> 'WAITING'::text);
CREATE INDEX push_due ON notification.push USING btree (due_at) WHERE (state = 'WAITING'::text);
CREATE INDEX push_of_notice ON notification.push USING btree (notice_id) WHERE (notice_id IS NOT NULL);
CREATE INDEX question_about_record ON disclosure.question USING btree (record_id) WHERE (record_id IS NOT NULL);
CREATE INDEX question_answered_by ON disclosure.question USING btree (answered_by) WHERE (answered_by IS NOT NULL);
CREATE INDEX question_of_account ON disclosure.question USING btree (account_id);
CREATE INDEX question_of_community ON disclosure.question USING btree (community_id, asked_at DESC, id DESC);
CREATE INDEX quota_over ON platform.quota USING btree (ends_at);
CREATE INDEX rating_of_person ON proposals.rating USING btree (person_id);
CREATE INDEX receipt_of_account ON disclosure.receipt USING btree (account_id);
CREATE INDEX receipt_of_notice ON notification.receipt USING btree (notice_id);
CREATE INDEX record_of_category ON disclosure.record USING btree (category_id, period);
CREATE INDEX record_of_community ON disclosure.record USING btree (community_id, published_at DESC, id DESC);
CREATE INDEX record_published_by ON disclosure.record USING btree (published_by);
CREATE INDEX redemption_by_giver ON volunteering.redemption USING btree (handed_over_by);
CREATE INDEX redemption_by_reverser ON volunteering.redemption USING btree (reversed_by);
CREATE INDEX redemption_of_person ON volunteering.redemption USING btree (account_id, redeemed_at DESC);
CREATE INDEX redemption_of_reward ON volunteering.redemption USING btree (reward_id, redeemed_at);
CREATE INDEX reminder_by_account ON conventions.reminder USING btree (account_id, sent_at DESC);
CREATE INDEX reminder_by_replier ON conventions.reminder USING btree (replied_by);
CREATE INDEX reminder_of_article ON conventions.reminder USING btree (convention_id, article_id);
CREATE INDEX reminder_of_household ON conventions.reminder USING btree (household_id, sent_at DESC);
CREATE INDEX reminder_of_place ON conventions.reminder USING btree (path, sent_at DESC);
CREATE INDEX report_by_reporter ON moderation.report USING btree (reporter_id);
CREATE INDEX report_request_admitted ON ledgers.report_request USING btree (admitted_id) WHERE (admitted_id IS NOT NULL);
CREATE INDEX report_request_answered_by ON ledgers.report_request USING btree (answered_by) WHERE (answered_by IS NOT NULL);
CREATE INDEX report_request_of_community ON ledgers.report_request USING btree (community_id, registered_at DESC, id DESC);
CREATE INDEX report_request_registered_by ON ledgers.report_request USING btree (registered_by);
CREATE INDEX report_settled_by ON moderation.report USING btree (settled_by) WHERE (settled_by IS NOT NULL);
CREATE INDEX representative_by_account ON voting.representative USING btree (account_id);
CREATE INDEX representative_by_area ON voting.representative USING btree (area_id);
CREATE INDEX representative_by_election ON voting.representative USING btree (election_id);
CREATE INDEX representative_by_person ON voting.representative USING btree (person_id);
CREATE INDEX representative_by_seater ON voting.representative USING btree (seated_by);
CREATE INDEX representative_of_account ON community.representative USING btree (account_id);
CREATE INDEX representative_of_community ON voting.representative USING btree (community_id);
CREATE INDEX representative_of_place ON voting.representative USING btree (path, id) WHERE (ended_at IS NULL);
CREATE INDEX request_key_by_age ON platform.request_key USING btree (at);
CREATE INDEX residency_of_account ON community.residency USING btree (account_id, requested_at DESC);
CREATE INDEX residency_waiting_at_the_desk ON community.residency USING btree (community_id, status, requested_at, id);
CREATE INDEX revision_of_editor ON proposals.revision USING btree (editor_account_id);
CREATE INDEX reward_by_offerer ON volunteering.reward USING btree (offered_by);
CREATE INDEX reward_of_community ON volunteering.reward USING btree (community_id, points, id);
CREATE INDEX roll_correction_by_confirmer ON voting.roll_correction USING btree (confirmed_by);
CREATE INDEX roll_correction_by_household ON voting.roll_correction USING btree (household_id);
CREATE INDEX roll_correction_by_person ON voting.roll_correction USING btree (person_id);
CREATE INDEX roll_correction_by_proposer ON voting.roll_correction USING btree (proposed_by);
CREATE INDEX roll_correction_by_unit ON voting.roll_correction USING btree (unit_id);
CREATE INDEX roll_correction_of_ballot ON voting.roll_correction USING btree (ballot_id, proposed_at, id);
CREATE INDEX roll_door_by_household ON voting.roll_door USING btree (household_id, ballot_id);
CREATE INDEX roll_door_of_unit ON voting.roll_door USING btree (unit_id, ballot_id);
CREATE INDEX roll_member_by_household ON voting.roll_member USING btree (household_id);
CREATE INDEX roll_member_by_person ON voting.roll_member USING btree (person_id, ballot_id);
CREATE INDEX roll_strike_by_correction ON voting.roll_strike USING btree (correction_id);
CREATE INDEX roll_strike_of_ballot ON voting.roll_strike USING btree (ballot_id);
CREATE INDEX roll_unit_by_building ON voting.roll_unit USING btree (building_id);
CREATE INDEX roll_unit_by_correction ON voting.roll_unit USING btree (correction_id);
CREATE INDEX roll_unit_by_person ON voting.roll_unit USING btree (person_id);
CREATE INDEX roll_unit_in_order ON voting.roll_unit USING btree (ballot_id, sort_label, id);
CREATE INDEX roster_import_by_decider ON community.roster_import USING btree (decided_by);
CREATE INDEX roster_import_by_uploader ON community.roster_import USING btree (uploaded_by);
CREATE INDEX roster_import_of_community ON community.roster_import USING btree (community_id, status, decided_at);
CREATE INDEX rule_of_body ON voting.rule USING btree (body_id) WHERE (body_id IS NOT NULL);
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
CREATE INDEX setting_changed_by ON moderation.setting USING btree (changed_by);
CREATE INDEX shift_by_end ON volunteering.shift USING btree (ends_at) WHERE (cancelled_at IS NULL);
CREATE INDEX shift_by_time ON volunteering.shift USING btree (starts_at) WHERE (cancelled_at IS NULL);
CREATE INDEX shift_of_activity ON volunteering.shift USING btree (activity_id, starts_at, id);
CREATE INDEX signature_by_account ON conventions.signature USING btree (account_id);
CREATE INDEX signature_by_confirmer ON conventions.signature USING btree (confirmed_by);
CREATE INDEX signature_by_recorder ON conventions.signature USING btree (recorded_by);
CREATE INDEX signature_of_household ON conventions.signature USING btree (household_id);
CREATE INDEX signature_of_version ON conventions.signature USING btree (convention_id, version, path);
CREATE INDEX signup_by_canceller ON volunteering.signup USING btree (cancelled_by);
CREATE INDEX signup_by_consent ON volunteering.signup USING btree (consent_id);
CREATE INDEX signup_is_in_one_place_at_a_time ON volunteering.signup USING gist (int8range(hashtextextended((account_id)::text, (0)::bigint), hashtextextended((account_id)::text, (0)::bigint), '[]'::text), tstzrange(starts_at, ends_at)) WHERE (status = ANY (ARRAY['CONFIRMED'::text, 'WAITLISTED'::text]));
CREATE INDEX signup_no_shows ON volunteering.signup USING btree (account_id, no_show_at) WHERE (no_show_at IS NOT NULL);
CREATE INDEX signup_of_shift ON volunteering.signup USING btree (shift_id, shift_capacity, starts_at, ends_at);
CREATE INDEX signup_of_volunteer ON volunteering.signup USING btree (account_id, starts_at DESC, id DESC);
CREATE INDEX signup_to_remind ON volunteering.signup USING btree (starts_at) WHERE ((status = 'CONFIRMED'::text) AND ((reminded_a_day_before_at IS NULL) OR (reminded_just_before_at IS NULL)));
CREATE INDEX silence_of_account ON moderation.silence USING btree (account_id, until) WHERE (lifted_at IS NULL);
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
CREATE INDEX spreading_in_turn ON notification.spreading USING btree (worked_at, notice_id);
CREATE INDEX synonym_change_by ON search.synonym_change USING btree (changed_by) WHERE (changed_by IS NOT NULL);
CREATE INDEX synonym_group_of_community ON search.synonym_group USING btree (community_id, id) WHERE (NOT removed);
CREATE INDEX text_check_by_asker ON conventions.text_check USING btree (asked_by);
CREATE INDEX text_check_by_decider ON conventions.text_check USING btree (decided_by);
CREATE INDEX text_check_waiting ON conventions.text_check USING btree (asked_at) WHERE (state = 'WAITING'::text);
CREATE INDEX training_record_by_recorder ON volunteering.training_record USING btree (recorded_by);
CREATE INDEX training_record_of_activity ON volunteering.training_record USING btree (activity_id);
CREATE INDEX transfer_by_recorder ON volunteering.transfer USING btree (recorded_by);
CREATE INDEX transfer_from ON volunteering.transfer USING btree (from_purse, at DESC, id DESC);
CREATE INDEX transfer_from_in_community ON volunteering.transfer USING btree (from_purse, community_id);
CREATE INDEX transfer_mirror ON volunteering.transfer USING btree (reverses, to_purse, from_purse, points);
CREATE INDEX transfer_of_community_by_day ON volunteering.transfer USING btree (community_id, day);
CREATE INDEX transfer_to ON volunteering.transfer USING btree (to_purse, at DESC, id DESC);
CREATE INDEX transfer_to_in_community ON volunteering.transfer USING btree (to_purse, community_id);
CREATE INDEX two_person_act_about_account ON community.two_person_act USING btree (account_id);
CREATE INDEX two_person_act_answered_by ON community.two_person_act USING btree (answered_by) WHERE (answered_by IS NOT NULL);
CREATE INDEX two_person_act_area ON community.two_person_act USING btree (area_id);
CREATE INDEX two_person_act_asked_by ON community.two_person_act USING btree (asked_by);
CREATE INDEX two_person_act_of_community ON community.two_person_act USING btree (community_id, asked_at DESC, id);
CREATE INDEX unit_caster_by_person ON voting.unit_caster USING btree (person_id);
CREATE INDEX verified_account_of_person ON community.verified_account USING btree (person_id);
CREATE INDEX version_article_of ON conventions.version_article USING btree (article_id);
CREATE INDEX version_by_maker ON conventions.version USING btree (made_by);
CREATE INDEX watched_word_added_by ON moderation.watched_word USING btree (added_by);
CREATE INDEX watched_word_removed_by ON moderation.watched_word USING btree (removed_by) WHERE (removed_by IS NOT NULL);
CREATE INDEX wechat_identity_by_unionid ON wechat.wechat_identity USING btree (platform, unionid) WHERE (unionid IS NOT NULL);
CREATE INDEX wechat_identity_of_account ON wechat.wechat_identity USING btree (account_id);
CREATE UNIQUE INDEX account_has_an_id ON identity.account USING btree (id);
CREATE UNIQUE INDEX account_is_one_per_phone ON identity.account USING btree (phone_hash) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX acted_for_has_an_id ON community.acted_for USING btree (id);
CREATE UNIQUE INDEX acted_for_is_marked_once ON community.acted_for USING btree (mandate_id, act, subject_kind, subject_id);
CREATE UNIQUE INDEX activity_has_an_id ON volunteering.activity USING btree (id);
CREATE UNIQUE INDEX admitted_report_has_an_id ON ledgers.admitted_report USING btree (id);
CREATE UNIQUE INDEX adoption_has_an_id ON conventions.adoption USING btree (id);
CREATE UNIQUE INDEX adoption_is_open_once ON conventions.adoption USING btree (convention_id) WHERE (state = 'OPEN'::text);
CREATE UNIQUE INDEX adoption_passed_a_text ON conventions.adoption USING btree (id, passed, content_hash);
CREATE UNIQUE INDEX affected_household_is_named_once ON proposals.affected_household USING btree (proposal_id, household_id);
CREATE UNIQUE INDEX affected_is_flagged_once ON voting.affected USING btree (ballot_id, household_id);
CREATE UNIQUE INDEX agenda_item_has_an_id ON councils.agenda_item USING btree (id);
CREATE UNIQUE INDEX agreement_is_one_per_meeting ON councils.agreement USING btree (meeting_id);
CREATE UNIQUE INDEX agreement_principle_has_an_id ON councils.agreement USING btree (principle_id);
CREATE UNIQUE INDEX allowance_is_one_per_account_and_template ON wechat.allowance USING btree (account_id, app_id, template_id);
CREATE UNIQUE INDEX amendment_has_an_id ON conventions.amendment USING btree (id);
CREATE UNIQUE INDEX amendment_made_one_version ON conventions.amendment USING btree (convention_id, result_version);
CREATE UNIQUE INDEX appeal_has_an_id ON moderation.appeal USING btree (id);
CREATE UNIQUE INDEX appeal_is_one_per_decision ON moderation.appeal USING btree (decision_id);
CREATE UNIQUE INDEX appeal_is_open_once_per_subject ON moderation.appeal USING btree (subject_kind, subject_id) WHERE (status = 'OPEN'::text);
CREATE UNIQUE INDEX area_has_an_id ON community.area USING btree (id);
CREATE UNIQUE INDEX area_label_is_unique ON community.area USING btree (label);
CREATE UNIQUE INDEX area_name_is_unique_under_its_parent ON community.area USING btree (parent_id, kind, name);
CREATE UNIQUE INDEX area_path_is_unique ON community.area USING btree (path);
CREATE UNIQUE INDEX article_belongs_to_its_convention ON conventions.article USING btree (convention_id, id);
CREATE UNIQUE INDEX article_has_an_id ON conventions.article USING btree (id);
CREATE UNIQUE INDEX asked_is_one_row_per_text_and_day ON search.asked USING btree (community_id, day, words);
CREATE UNIQUE INDEX asked_secret_is_one_per_week ON search.asked_secret USING btree (week);
CREATE UNIQUE INDEX asked_sources_is_one_row_per_text_and_week ON search.asked_sources USING btree (week, text);
CREATE UNIQUE INDEX assent_is_one_per_party_and_wording ON councils.assent USING btree (meeting_id, version, invitation_id);
CREATE UNIQUE INDEX attendance_has_an_id ON councils.attendance USING btree (id);
CREATE UNIQUE INDEX attendance_is_once_per_account ON councils.attendance USING btree (meeting_id, account_id);
CREATE UNIQUE INDEX attendance_is_once_per_name ON councils.attendance USING btree (meeting_id, name);
CREATE UNIQUE INDEX attendance_is_once_per_seat ON councils.attendance USING btree (meeting_id, seat_id);
CREATE UNIQUE INDEX attendance_is_one_per_signup ON volunteering.attendance USING btree (signup_id);
CREATE UNIQUE INDEX audit_has_one_row_per_act ON platform.audit USING btree (id);
CREATE UNIQUE INDEX audit_seal_is_a_chain ON platform.audit_seal USING btree (seq);
CREATE UNIQUE INDEX audit_seal_is_one_per_line ON platform.audit_seal USING btree (audit_id);
CREATE UNIQUE INDEX ballot_has_an_id ON voting.ballot USING btree (id);
CREATE UNIQUE INDEX binding_ticket_is_one_per_secret ON wechat.binding_ticket USING btree (ticket_hash);
CREATE UNIQUE INDEX box_call_is_one_per_ballot ON voting.box_call USING btree (ballot_id);
CREATE UNIQUE INDEX box_count_has_an_id ON voting.box_count USING btree (id);
CREATE UNIQUE INDEX box_count_is_one_per_ballot ON voting.box_count USING btree (ballot_id) WHERE (agrees IS NOT FALSE);
CREATE UNIQUE INDEX box_mark_has_an_id ON voting.box_mark USING btree (id);
CREATE UNIQUE INDEX box_mark_is_one_per_unit ON voting.box_mark USING btree (unit_id) WHERE (agrees IS NOT FALSE);
CREATE UNIQUE INDEX box_slips_is_one_line_per_choice ON voting.box_slips USING btree (count_id, choice);
CREATE UNIQUE INDEX candidacy_has_an_id ON voting.candidacy USING btree (id);
CREATE UNIQUE INDEX candidacy_is_one_per_person ON voting.candidacy USING btree (election_id, person_id);
CREATE UNIQUE INDEX case_edition_is_one_per_number ON cases.case_edition USING btree (case_id, edition);
CREATE UNIQUE INDEX case_story_has_an_id ON cases.case_story USING btree (id);
CREATE UNIQUE INDEX case_story_is_one_per_matter ON cases.case_story USING btree (proposal_id) WHERE (status <> 'WITHDRAWN'::text);
CREATE UNIQUE INDEX category_code_is_unique ON disclosure.category USING btree (COALESCE(community_id, '00000000-0000-0000-0000-000000000000'::uuid), code);
CREATE UNIQUE INDEX category_code_is_unique_in_its_community ON community.category USING btree (community_id, code);
CREATE UNIQUE INDEX category_has_an_id ON disclosure.category USING btree (id);
CREATE UNIQUE INDEX certificate_has_an_id ON volunteering.certificate USING btree (id);
CREATE UNIQUE INDEX certificate_line_is_one_per_position ON volunteering.certificate_line USING btree (certificate_id, "position");
CREATE UNIQUE INDEX certificate_line_names_a_service_once ON volunteering.certificate_line USING btree (certificate_id, signup_id);
CREATE UNIQUE INDEX certificate_number_is_given_once ON volunteering.certificate USING btree (number);
CREATE UNIQUE INDEX check_item_has_a_code ON conventions.check_item USING btree (code);
CREATE UNIQUE INDEX check_item_has_its_place ON conventions.check_item USING btree ("position");
CREATE UNIQUE INDEX co_author_is_asked_once ON proposals.co_author USING btree (proposal_id, person_id);
CREATE UNIQUE INDEX comment_has_an_id ON deliberation.comment USING btree (id);
CREATE UNIQUE INDEX community_is_an_area ON community.community USING btree (id);
CREATE UNIQUE INDEX community_slug_is_unique ON community.community USING btree (slug);
CREATE UNIQUE INDEX consent_has_an_id ON identity.consent USING btree (id);
CREATE UNIQUE INDEX consent_has_an_id ON volunteering.consent USING btree (id);
CREATE UNIQUE INDEX consent_is_given_once ON identity.consent USING btree (account_id, document, version) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX consent_is_one_per_minor_and_activity ON volunteering.consent USING btree (account_id, activity_id) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX content_check_by_fetch ON wechat.content_check USING btree (fetch_hash) WHERE (fetch_hash IS NOT NULL);
CREATE UNIQUE INDEX content_check_has_an_id ON wechat.content_check USING btree (id);
CREATE UNIQUE INDEX content_check_is_once_per_event_and_photo ON wechat.content_check USING btree (asked_by, photo_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX convention_has_an_id ON conventions.convention USING btree (id);
CREATE UNIQUE INDEX council_has_an_id ON councils.council USING btree (id);
CREATE UNIQUE INDEX council_name_is_unique_at_its_place ON councils.council USING btree (area_id, name) WHERE (dissolved_at IS NULL);
CREATE UNIQUE INDEX council_size_is_known_by_its_seats ON councils.council USING btree (id, max_seats);
CREATE UNIQUE INDEX counted_is_one_ballot_per_unit ON voting.counted USING btree (unit_id);
CREATE UNIQUE INDEX counter_is_one_per_kind_and_year ON disclosure.counter USING btree (kind, year);
CREATE UNIQUE INDEX decision_has_an_id ON moderation.decision USING btree (id);
CREATE UNIQUE INDEX default_rules_are_one_per_day ON councils.default_rules USING btree (valid_from);
CREATE UNIQUE INDEX deliberation_is_one_per_proposal ON proposals.deliberation USING btree (proposal_id);
CREATE UNIQUE INDEX delivery_has_an_id ON voting.delivery USING btree (id);
CREATE UNIQUE INDEX delivery_is_one_per_unit ON voting.delivery USING btree (unit_id) WHERE (agrees IS DISTINCT FROM false);
CREATE UNIQUE INDEX dissent_has_an_id ON councils.dissent USING btree (id);
CREATE UNIQUE INDEX dissent_has_an_id ON voting.dissent USING btree (id);
CREATE UNIQUE INDEX dissent_is_one_per_seat_and_item ON councils.dissent USING btree (item_id, seat_id);
CREATE UNIQUE INDEX dissent_is_stated_once_per_person ON voting.dissent USING btree (ballot_id, person_id);
CREATE UNIQUE INDEX drafter_is_named_once ON conventions.drafter USING btree (convention_id, account_id);
CREATE UNIQUE INDEX edition_in_force_is_one ON conventions.edition USING btree (convention_id) WHERE (stage = ANY (ARRAY['IN_FORCE'::text, 'UNDER_REVIEW'::text]));
CREATE UNIQUE INDEX edition_is_numbered_once ON conventions.edition USING btree (convention_id, number);
CREATE UNIQUE INDEX election_calendar_has_an_id ON disclosure.election_calendar USING btree (id);
CREATE UNIQUE INDEX election_calendar_is_one_per_version ON disclosure.election_calendar USING btree (community_id, version);
CREATE UNIQUE INDEX election_day_is_one_per_position ON disclosure.election_day USING btree (calendar_id, "position");
CREATE UNIQUE INDEX election_has_an_id ON voting.election USING btree (id);
CREATE UNIQUE INDEX election_step_has_an_id ON disclosure.election_step USING btree (id);
CREATE UNIQUE INDEX election_step_is_one_per_place_day_and_code ON disclosure.election_step USING btree (COALESCE(community_id, '00000000-0000-0000-0000-000000000000'::uuid), valid_from, code);
CREATE UNIQUE INDEX election_turnout_is_told_once ON disclosure.election_turnout USING btree (calendar_id);
CREATE UNIQUE INDEX endorsement_is_one_per_person ON proposals.endorsement USING btree (proposal_id, person_id);
CREATE UNIQUE INDEX entry_has_an_id ON proposals.entry USING btree (id);
CREATE UNIQUE INDEX entry_has_an_id ON voting.entry USING btree (id);
CREATE UNIQUE INDEX entry_is_of_its_recorder ON voting.entry USING btree (id, recorded_by);
CREATE UNIQUE INDEX entry_is_of_its_unit ON voting.entry USING btree (id, unit_id);
CREATE UNIQUE INDEX entry_receipt_is_unique ON voting.entry USING btree (receipt);
CREATE UNIQUE INDEX feedback_is_one_per_side ON volunteering.feedback USING btree (signup_id, direction);
CREATE UNIQUE INDEX follow_is_one_per_account_and_subject ON notification.follow USING btree (account_id, subject_kind, subject_id);
CREATE UNIQUE INDEX grid_area_is_listed_once ON community.grid_area USING btree (grid_id, area_id);
CREATE UNIQUE INDEX grid_has_an_id ON community.grid USING btree (id);
CREATE UNIQUE INDEX grid_lies_in_one_community ON community.grid USING btree (community_id, id);
CREATE UNIQUE INDEX grid_name_is_unique_in_its_community ON community.grid USING btree (community_id, name);
CREATE UNIQUE INDEX group_digest_is_one_per_community ON wechat.group_digest USING btree (community_id);
CREATE UNIQUE INDEX help_claim_has_an_id ON volunteering.help_claim USING btree (id);
CREATE UNIQUE INDEX help_claim_is_one_at_a_time ON volunteering.help_claim USING btree (request_id) WHERE (handed_back_at IS NULL);
CREATE UNIQUE INDEX help_detail_is_one_per_request ON volunteering.help_detail USING btree (request_id);
CREATE UNIQUE INDEX help_request_care_is_known_by_its_details ON volunteering.help_request USING btree (id, care);
CREATE UNIQUE INDEX help_request_has_an_id ON volunteering.help_request USING btree (id);
CREATE UNIQUE INDEX holiday_is_one_row_per_day ON platform.holiday USING btree (day);
CREATE UNIQUE INDEX hour_entry_has_an_id ON volunteering.hour_entry USING btree (id);
CREATE UNIQUE INDEX hour_entry_is_one_per_step ON volunteering.hour_entry USING btree (signup_id, sequence);
CREATE UNIQUE INDEX hour_entry_minutes_stand_at_their_step ON volunteering.hour_entry USING btree (signup_id, sequence, minutes);
CREATE UNIQUE INDEX household_door_is_unique_in_its_stairwell ON community.household USING btree (stairwell_id, door);
CREATE UNIQUE INDEX household_has_an_id ON community.household USING btree (id);
CREATE UNIQUE INDEX inbox_has_an_id ON notification.inbox USING btree (id);
CREATE UNIQUE INDEX inbox_is_one_group_per_subject ON notification.inbox USING btree (account_id, subject_kind, subject_id);
CREATE UNIQUE INDEX invitation_has_an_id ON councils.invitation USING btree (id);
CREATE UNIQUE INDEX invitation_is_once_per_organisation ON councils.invitation USING btree (meeting_id, organisation_id);
CREATE UNIQUE INDEX invitation_is_once_per_person ON councils.invitation USING btree (meeting_id, account_id);
CREATE UNIQUE INDEX item_has_an_id ON moderation.item USING btree (id);
CREATE UNIQUE INDEX item_waits_once ON moderation.item USING btree (subject_kind, subject_id, kind);
CREATE UNIQUE INDEX jurisdiction_is_one_per_community ON voting.jurisdiction USING btree (community_id);
CREATE UNIQUE INDEX mandate_has_an_id ON community.mandate USING btree (id);
CREATE UNIQUE INDEX mandate_is_one_per_person_and_helper ON community.mandate USING btree (person_id, helper_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX media_verdict_is_one_per_trace ON wechat.media_verdict USING btree (app_id, trace_id);
CREATE UNIQUE INDEX meeting_has_an_id ON councils.meeting USING btree (id);
CREATE UNIQUE INDEX member_has_an_id ON community.member USING btree (id);
CREATE UNIQUE INDEX member_is_once_in_a_household ON community.member USING btree (household_id, person_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX merge_answer_is_given_once ON proposals.merge_answer USING btree (original_id, into_id, person_id);
CREATE UNIQUE INDEX minutes_have_an_id ON councils.minutes USING btree (id);
CREATE UNIQUE INDEX minutes_have_one_row_per_version ON councils.minutes USING btree (meeting_id, version);
CREATE UNIQUE INDEX move_has_an_id ON councils.move USING btree (id);
CREATE UNIQUE INDEX named_export_has_an_id ON ledgers.named_export USING btree (id);
CREATE UNIQUE INDEX notice_has_an_id ON disclosure.notice USING btree (id);
CREATE UNIQUE INDEX notice_has_an_id ON notification.notice USING btree (id);
CREATE UNIQUE INDEX notice_has_an_id ON voting.notice USING btree (id);
CREATE UNIQUE INDEX notice_is_said_once ON notification.notice USING btree (key);
CREATE UNIQUE INDEX notice_number_is_unique ON disclosure.notice USING btree (number);
CREATE UNIQUE INDEX number_counter_is_one_per_year ON proposals.number_counter USING btree (community_id, year);
CREATE UNIQUE INDEX oauth_state_is_one_per_state ON wechat.oauth_state USING btree (state_hash);
CREATE UNIQUE INDEX objection_has_an_id ON disclosure.objection USING btree (id);
CREATE UNIQUE INDEX objection_has_an_id ON proposals.objection USING btree (id);
CREATE UNIQUE INDEX objection_has_an_id ON voting.objection USING btree (id);
CREATE UNIQUE INDEX objection_is_one_per_person ON disclosure.objection USING btree (notice_id, person_id);
CREATE UNIQUE INDEX objection_is_one_per_person_and_round ON proposals.objection USING btree (proposal_id, round, person_id);
CREATE UNIQUE INDEX objection_number_is_unique ON disclosure.objection USING btree (number);
CREATE UNIQUE INDEX office_has_an_id ON community.office USING btree (id);
CREATE UNIQUE INDEX office_is_held_once ON community.office USING btree (account_id, kind, area_id, grid_id, term_starts) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX official_vote_is_one_per_ballot ON voting.official_vote USING btree (ballot_id);
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
CREATE UNIQUE INDEX preference_is_one_per_account ON notification.preference USING btree (account_id);
CREATE UNIQUE INDEX proposal_has_an_id ON proposals.proposal USING btree (id);
CREATE UNIQUE INDEX proposal_number_is_unique_in_its_community ON proposals.proposal USING btree (community_id, number);
CREATE UNIQUE INDEX proposal_reference_is_one_per_proposal ON cases.proposal_reference USING btree (proposal_id);
CREATE UNIQUE INDEX proxy_has_an_id ON voting.proxy USING btree (id);
CREATE UNIQUE INDEX proxy_holder_has_one_per_place ON voting.proxy USING btree (ballot_id, holder_id, place);
CREATE UNIQUE INDEX proxy_is_one_per_unit ON voting.proxy USING btree (unit_id);
CREATE UNIQUE INDEX purse_has_an_id ON volunteering.purse USING btree (id);
CREATE UNIQUE INDEX purse_is_known_by_its_community ON volunteering.purse USING btree (id, community_id);
CREATE UNIQUE INDEX purse_is_one_per_person_and_community ON volunteering.purse USING btree (community_id, account_id);
CREATE UNIQUE INDEX purse_of_a_community_is_one_per_kind ON volunteering.purse USING btree (community_id, kind) WHERE (account_id IS NULL);
CREATE UNIQUE INDEX push_has_an_id ON notification.push USING btree (id);
CREATE UNIQUE INDEX push_of_a_day_is_once ON notification.push USING btree (account_id, channel, digest_day);
CREATE UNIQUE INDEX push_of_a_notice_is_once ON notification.push USING btree (account_id, channel, notice_id);
CREATE UNIQUE INDEX question_has_an_id ON disclosure.question USING btree (id);
CREATE UNIQUE INDEX question_number_is_unique ON disclosure.question USING btree (number);
CREATE UNIQUE INDEX quota_is_one_per_act_and_actor ON platform.quota USING btree (act, who);
CREATE UNIQUE INDEX rating_is_one_per_person ON proposals.rating USING btree (proposal_id, person_id);
CREATE UNIQUE INDEX reach_is_one_per_account_and_channel ON notification.reach USING btree (account_id, channel);
CREATE UNIQUE INDEX receipt_is_one_per_account_and_notice ON notification.receipt USING btree (account_id, notice_id);
CREATE UNIQUE INDEX receipt_is_one_per_reader ON disclosure.receipt USING btree (notice_id, account_id);
CREATE UNIQUE INDEX record_has_an_id ON disclosure.record USING btree (id);
CREATE UNIQUE INDEX record_is_corrected_once ON disclosure.record USING btree (corrects) WHERE (corrects IS NOT NULL);
CREATE UNIQUE INDEX record_number_is_unique ON disclosure.record USING btree (number);
CREATE UNIQUE INDEX redemption_has_an_id ON volunteering.redemption USING btree (id);
CREATE UNIQUE INDEX redemption_is_paid_once ON volunteering.redemption USING btree (transfer_id);
CREATE UNIQUE INDEX reminder_has_an_id ON conventions.reminder USING btree (id);
CREATE UNIQUE INDEX report_has_an_id ON moderation.report USING btree (id);
CREATE UNIQUE INDEX report_is_open_once_per_reporter ON moderation.report USING btree (subject_kind, subject_id, reporter_id) WHERE (status = 'OPEN'::text);
CREATE UNIQUE INDEX report_request_has_an_id ON ledgers.report_request USING btree (id);
CREATE UNIQUE INDEX reporter_record_is_one_per_account ON moderation.reporter_record USING btree (account_id);
CREATE UNIQUE INDEX representative_has_an_id ON voting.representative USING btree (id);
CREATE UNIQUE INDEX representative_is_named_once ON community.representative USING btree (organisation_id, account_id);
CREATE UNIQUE INDEX representative_is_one_per_person ON voting.representative USING btree (community_id, person_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX request_key_is_used_once_per_account ON platform.request_key USING btree (account_id, key);
CREATE UNIQUE INDEX residency_has_an_id ON community.residency USING btree (id);
CREATE UNIQUE INDEX residency_is_open_once ON community.residency USING btree (account_id, household_id) WHERE (status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text]));
CREATE UNIQUE INDEX result_is_one_per_ballot ON voting.result USING btree (ballot_id);
CREATE UNIQUE INDEX revision_is_one_per_version ON proposals.revision USING btree (proposal_id, version);
CREATE UNIQUE INDEX reward_has_an_id ON volunteering.reward USING btree (id);
CREATE UNIQUE INDEX roll_correction_has_an_id ON voting.roll_correction USING btree (id);
CREATE UNIQUE INDEX roll_door_is_listed_once_per_unit ON voting.roll_door USING btree (unit_id, household_id);
CREATE UNIQUE INDEX roll_member_is_listed_once_per_door ON voting.roll_member USING btree (unit_id, household_id, person_id);
CREATE UNIQUE INDEX roll_strike_is_one_per_unit ON voting.roll_strike USING btree (unit_id);
CREATE UNIQUE INDEX roll_unit_has_an_id ON voting.roll_unit USING btree (id);
CREATE UNIQUE INDEX roll_unit_is_of_its_ballot ON voting.roll_unit USING btree (id, ballot_id);
CREATE UNIQUE INDEX roster_error_is_told_once_per_cell ON community.roster_error USING btree (import_id, line, "position");
CREATE UNIQUE INDEX roster_import_has_an_id ON community.roster_import USING btree (id);
CREATE UNIQUE INDEX roster_row_is_one_per_line ON community.roster_row USING btree (import_id, line);
CREATE UNIQUE INDEX rule_has_an_id ON voting.rule USING btree (id);
CREATE UNIQUE INDEX rule_is_one_per_place_matter_and_day ON voting.rule USING btree (jurisdiction, matter, valid_from) WHERE (body_id IS NULL);
CREATE UNIQUE INDEX rule_is_one_per_way_and_day ON conventions.rule USING btree (way, valid_from);
CREATE UNIQUE INDEX rules_are_one_per_day ON volunteering.rules USING btree (valid_from);
CREATE UNIQUE INDEX saved_filter_has_an_id ON moderation.saved_filter USING btree (id);
CREATE UNIQUE INDEX saved_filter_name_is_used_once ON moderation.saved_filter USING btree (account_id, name);
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
CREATE UNIQUE INDEX setting_is_one_per_place ON moderation.setting USING btree (area_path);
CREATE UNIQUE INDEX shift_has_an_id ON volunteering.shift USING btree (id);
CREATE UNIQUE INDEX shift_is_known_by_its_copies_in_signups ON volunteering.shift USING btree (id, capacity, starts_at, ends_at);
CREATE UNIQUE INDEX signature_has_an_id ON conventions.signature USING btree (id);
CREATE UNIQUE INDEX signature_is_one_per_household_and_version ON conventions.signature USING btree (convention_id, version, household_id) WHERE (state = 'SIGNED'::text);
CREATE UNIQUE INDEX signature_waits_once_per_household_and_version ON conventions.signature USING btree (convention_id, version, household_id) WHERE (state = 'WAITING'::text);
CREATE UNIQUE INDEX signup_has_an_id ON volunteering.signup USING btree (id);
CREATE UNIQUE INDEX signup_is_one_per_volunteer_and_shift ON volunteering.signup USING btree (shift_id, account_id) WHERE (status <> 'CANCELLED'::text);
CREATE UNIQUE INDEX signup_place_is_taken_once ON volunteering.signup USING btree (shift_id, place_number);
CREATE UNIQUE INDEX signup_queue_number_is_given_once ON volunteering.signup USING btree (shift_id, queue_number);
CREATE UNIQUE INDEX silence_is_one_per_decision ON moderation.silence USING btree (decision_id);
CREATE UNIQUE INDEX single_issue_guest_has_an_id ON councils.single_issue_guest USING btree (id);
CREATE UNIQUE INDEX single_issue_guest_is_invited_once ON councils.single_issue_guest USING btree (issue_id, organisation_id);
CREATE UNIQUE INDEX single_issue_guest_person_is_invited_once ON councils.single_issue_guest USING btree (issue_id, account_id);
CREATE UNIQUE INDEX single_issue_has_an_id ON councils.single_issue USING btree (id);
CREATE UNIQUE INDEX spent_secret_is_remembered_once ON identity.spent_secret USING btree (secret_hash);
CREATE UNIQUE INDEX spreading_is_one_per_notice ON notification.spreading USING btree (notice_id);
CREATE UNIQUE INDEX star_level_is_one_per_star ON volunteering.star_level USING btree (stars);
CREATE UNIQUE INDEX starter_article_has_its_number ON conventions.starter_article USING btree (starter_code, number);
CREATE UNIQUE INDEX starter_has_a_code ON conventions.starter USING btree (code);
CREATE UNIQUE INDEX starter_has_its_place ON conventions.starter USING btree ("position");
CREATE UNIQUE INDEX synonym_change_is_one_per_version ON search.synonym_change USING btree (group_id, version);
CREATE UNIQUE INDEX synonym_edition_is_one ON search.synonym_edition USING btree (only_row);
CREATE UNIQUE INDEX synonym_group_has_an_id ON search.synonym_group USING btree (id);
CREATE UNIQUE INDEX tally_is_one_line_per_choice ON voting.tally USING btree (ballot_id, "position");
CREATE UNIQUE INDEX tally_is_one_per_proposal ON proposals.tally USING btree (proposal_id);
CREATE UNIQUE INDEX text_check_is_one_per_version ON conventions.text_check USING btree (convention_id, version);
CREATE UNIQUE INDEX thread_is_one_per_subject ON deliberation.thread USING btree (subject_kind, subject_id);
CREATE UNIQUE INDEX token_is_one_per_app_and_kind ON wechat.token USING btree (app_id, kind);
CREATE UNIQUE INDEX training_record_is_one_per_volunteer_and_activity ON volunteering.training_record USING btree (account_id, activity_id);
CREATE UNIQUE INDEX transfer_earns_each_hour_once ON volunteering.transfer USING btree (hour_entry_id);
CREATE UNIQUE INDEX transfer_has_an_id ON volunteering.transfer USING btree (id);
CREATE UNIQUE INDEX transfer_is_known_by_its_mirror ON volunteering.transfer USING btree (id, from_purse, to_purse, points);
CREATE UNIQUE INDEX transfer_is_reversed_once ON volunteering.transfer USING btree (reverses);
CREATE UNIQUE INDEX two_person_act_has_an_id ON community.two_person_act USING btree (id);
CREATE UNIQUE INDEX two_person_act_waits_once ON community.two_person_act USING btree (kind, account_id, office, area_id) WHERE (status = 'ASKED'::text);
CREATE UNIQUE INDEX unit_caster_is_one_per_unit ON voting.unit_caster USING btree (unit_id);
CREATE UNIQUE INDEX verified_account_is_one_person ON community.verified_account USING btree (account_id);
CREATE UNIQUE INDEX version_article_has_its_number ON conventions.version_article USING btree (version_id, number);
CREATE UNIQUE INDEX version_article_stands_there_once ON conventions.version_article USING btree (version_id, article_id);
CREATE UNIQUE INDEX version_has_an_id ON conventions.version USING btree (id);
CREATE UNIQUE INDEX version_is_known_by_its_hash ON conventions.version USING btree (convention_id, number, content_hash);
CREATE UNIQUE INDEX version_is_numbered_once ON conventions.version USING btree (convention_id, number);
CREATE UNIQUE INDEX volunteer_is_one_per_account ON volunteering.volunteer USING btree (account_id);
CREATE UNIQUE INDEX volunteer_number_is_given_once ON volunteering.volunteer USING btree (number);
CREATE UNIQUE INDEX watched_word_has_an_id ON moderation.watched_word USING btree (id);
CREATE UNIQUE INDEX watched_word_is_listed_once ON moderation.watched_word USING btree (area_path, word) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX wechat_identity_is_one_per_app_and_account ON wechat.wechat_identity USING btree (app_id, account_id);
CREATE UNIQUE INDEX wechat_identity_is_one_per_app_and_openid ON wechat.wechat_identity USING btree (app_id, openid);

view community_published.account_of_person as
 SELECT person_id,
    account_id
   FROM community.verified_account
  WHERE ended_at IS NULL;
view community_published.acted_for as
 SELECT subject_id,
    act
   FROM community.acted_for;
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
view community_published.name_ever_on_roll as
 SELECT DISTINCT h.community_id,
    p.name,
    v.account_id
   FROM community.member m
     JOIN community.household h ON h.id = m.household_id
     JOIN community.person p ON p.id = m.person_id
     LEFT JOIN community.verified_account v ON v.person_id = p.id AND v.ended_at IS NULL
  WHERE p.name <> '已注销居民'::text;
view community_published.office_held as
 SELECT o.account_id,
    o.kind,
    a.path
   FROM community.office o
     LEFT JOIN community.grid_area ga ON ga.grid_id = o.grid_id
     JOIN community.area a ON a.id =
        CASE
            WHEN o.grid_id IS NULL THEN o.area_id
            ELSE ga.area_id
        END
  WHERE CURRENT_DATE >= o.term_starts AND CURRENT_DATE <= o.term_ends;
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
          WHERE o.account_id = a.id AND (o.kind <> ALL (ARRAY['COUNCIL_CONVENOR'::text, 'APPEAL_REVIEWER'::text])) AND CURRENT_DATE >= o.term_starts AND CURRENT_DATE <= o.term_ends
          ORDER BY o.kind
         LIMIT 1) AS office,
    ( SELECT oa.path
           FROM community.office o
             JOIN community.area oa ON oa.id = o.area_id
          WHERE o.account_id = a.id AND (o.kind <> ALL (ARRAY['COUNCIL_CONVENOR'::text, 'APPEAL_REVIEWER'::text])) AND CURRENT_DATE >= o.term_starts AND CURRENT_DATE <= o.term_ends
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
view community_published.verified_account as
 SELECT account_id,
    person_id,
    since
   FROM community.verified_account
  WHERE ended_at IS NULL;
view conventions_published.convention as
 SELECT c.id,
    c.community_id,
    c.area_id,
    c.path,
    c.title,
    c.in_force_version,
    e.stage
   FROM conventions.convention c
     JOIN conventions.edition e ON e.convention_id = c.id AND e.number = c.edition
  WHERE c.published_version IS NOT NULL AND c.hidden_reason IS NULL;
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
view councils_published.ledger as
 SELECT m.id,
    m.community_id,
    m.path,
    c.name AS council,
    m.kind,
    m.title,
    m.starts_at,
    m.place,
    m.called_at,
    m.cancelled_at,
    m.closed_at,
    ( SELECT count(*)::integer AS count
           FROM councils.attendance a
          WHERE a.meeting_id = m.id) AS present,
    ( SELECT count(*)::integer AS count
           FROM councils.agenda_item i
          WHERE i.meeting_id = m.id AND i.merged_into IS NULL) AS items,
    ( SELECT count(*)::integer AS count
           FROM councils.agenda_item i
          WHERE i.meeting_id = m.id AND i.outcome IS NOT NULL) AS resolved,
    ( SELECT min(v.published_at) AS min
           FROM councils.minutes v
          WHERE v.meeting_id = m.id) AS minutes_published_at
   FROM councils.meeting m
     JOIN councils.council c ON c.id = m.council_id
  WHERE m.kind <> 'MEDIATION'::text;
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
view councils_published.principle as
 SELECT a.principle_id AS id,
    m.community_id,
    m.council_id,
    m.path,
    a.principle_title AS title,
    a.principle AS body,
    (a.concluded_at AT TIME ZONE 'Asia/Shanghai'::text)::date AS agreed_on
   FROM councils.agreement a
     JOIN councils.meeting m ON m.id = a.meeting_id
  WHERE a.concluded_at IS NOT NULL AND a.principle IS NOT NULL;
view deliberation_published.comment as
 SELECT id,
    subject_kind,
    subject_id,
    status,
    created_at,
    author_id,
    area_path
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
view moderation_published.decision as
 SELECT id,
    area_path,
    subject_kind,
    action,
    reason_code,
    office,
    decided_at,
    decided_by IS NULL AS automatic,
    ( SELECT count(*)::integer AS count
           FROM moderation.report r
          WHERE r.subject_kind = d.subject_kind AND r.subject_id = d.subject_id) AS reports,
    ( SELECT a.status
           FROM moderation.appeal a
          WHERE a.decision_id = d.id) AS appeal
   FROM moderation.decision d
  WHERE area_path IS NOT NULL;
view proposals_published.finished as
 SELECT p.id,
    p.community_id,
    p.community_path,
    p.number,
    p.title,
    p.category,
    p.hidden,
    p.submitted_at,
    p.last_activity_at,
    d.done_at,
    l.outcome,
    l.ballot_id,
    l.reviewed_at,
    t.endorsements,
    ( SELECT min(e.at) AS min
           FROM proposals.entry e
          WHERE e.proposal_id = p.id AND e.kind = 'BECAME_TOPIC'::text) AS topic_at,
    ( SELECT count(*)::integer AS count
           FROM proposals.rating r
          WHERE r.proposal_id = p.id) AS ratings,
    ( SELECT COALESCE(sum(r.score), 0::bigint)::integer AS "coalesce"
           FROM proposals.rating r
          WHERE r.proposal_id = p.id) AS score_sum,
    ( SELECT count(*)::integer AS count
           FROM ( SELECT p.author_person_id
                UNION
                 SELECT e.person_id
                   FROM proposals.endorsement e
                  WHERE e.proposal_id = p.id
                UNION
                 SELECT c.person_id
                   FROM proposals.co_author c
                  WHERE c.proposal_id = p.id AND c.status = 'ACCEPTED'::text
                UNION
                 SELECT r.person_id
                   FROM proposals.rating r
                  WHERE r.proposal_id = p.id
                UNION
                 SELECT o.person_id
                   FROM proposals.objection o
                  WHERE o.proposal_id = p.id) who) AS people
   FROM proposals.proposal p
     JOIN proposals.tally t ON t.proposal_id = p.id
     CROSS JOIN LATERAL ( SELECT max(e.at) AS done_at
           FROM proposals.entry e
          WHERE e.proposal_id = p.id AND e.kind = 'DONE'::text) d
     LEFT JOIN proposals.deliberation l ON l.proposal_id = p.id
  WHERE (p.stage = ANY (ARRAY['EVALUATED'::text, 'ARCHIVED'::text])) AND d.done_at IS NOT NULL;
view proposals_published.first_reply as
 SELECT p.id AS proposal_id,
    p.community_id,
    p.scope_path,
    e.due_on,
    ( SELECT min(r.at) AS min
           FROM proposals.entry r
          WHERE r.proposal_id = p.id AND (r.kind = ANY (ARRAY['ACCEPTED'::text, 'RETURNED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])) AND r.at >= e.at) AS replied_at
   FROM proposals.entry e
     JOIN proposals.proposal p ON p.id = e.proposal_id
  WHERE e.kind = 'SUBMITTED'::text AND e.due_on IS NOT NULL;
view proposals_published.ledger as
 SELECT p.id,
    p.community_id,
    p.scope_path,
    p.number,
    p.category,
    p.title,
    p.stage,
    p.hidden,
    p.anonymous,
    p.author_account_id,
    p.submitted_at,
    p.published_at,
    p.answered_at,
    p.answer_responsible,
    t.endorsements,
    ( SELECT min(e.at) AS min
           FROM proposals.entry e
          WHERE e.proposal_id = p.id AND e.kind = 'DONE'::text) AS done_at,
    ( SELECT count(*)::integer AS count
           FROM proposals.rating r
          WHERE r.proposal_id = p.id) AS ratings,
    ( SELECT count(*)::integer AS count
           FROM proposals.rating r
          WHERE r.proposal_id = p.id AND r.score >= 4) AS satisfied
   FROM proposals.proposal p
     JOIN proposals.tally t ON t.proposal_id = p.id
  WHERE p.submitted_at IS NOT NULL;
view proposals_published.proposal as
 SELECT p.id,
    p.community_id,
    p.number,
    p.stage,
    p.published_at,
    t.endorsements
   FROM proposals.proposal p
     JOIN proposals.tally t ON t.proposal_id = p.id;
view proposals_published.rating as
 SELECT p.community_id,
    p.scope_path,
    r.at,
    r.score
   FROM proposals.rating r
     JOIN proposals.proposal p ON p.id = r.proposal_id;
view proposals_published.standing as
 SELECT id,
    community_id,
    community_path,
    stage,
    hidden,
    published_at,
    author_account_id,
    author_person_id
   FROM proposals.proposal;
view proposals_published.took_part as
 SELECT proposal.community_id,
    proposal.author_person_id AS person_id,
    proposal.published_at AS at
   FROM proposals.proposal
  WHERE proposal.published_at IS NOT NULL
UNION ALL
 SELECT p.community_id,
    e.person_id,
    e.at
   FROM proposals.endorsement e
     JOIN proposals.proposal p ON p.id = e.proposal_id;
view volunteering_published.activity as
 SELECT id,
    community_id,
    area_id,
    path,
    title,
    published_at,
    cancelled_at
   FROM volunteering.activity
  WHERE hidden_reason IS NULL;
view volunteering_published.hour as
 SELECT h.id,
    h.community_id,
    h.service_day,
    h.minutes,
    h.sequence,
    h.reason,
    h.account_id,
    v.name AS volunteer,
    v.kind AS volunteer_kind,
    a.title AS activity,
    h.at
   FROM volunteering.hour_entry h
     JOIN volunteering.volunteer v ON v.account_id = h.account_id
     JOIN volunteering.signup s ON s.id = h.signup_id
     JOIN volunteering.shift f ON f.id = s.shift_id
     JOIN volunteering.activity a ON a.id = f.activity_id;
view volunteering_published.shift as
 SELECT id,
    activity_id,
    starts_at,
    ends_at,
    capacity,
    cancelled_at
   FROM volunteering.shift;
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
view voting_published.ledger as
 SELECT b.id,
    b.community_id,
    b.scope_path,
    b.title,
    b.electorate,
    b.matter,
    b.secrecy,
    b.force,
    b.opens_at,
    b.closes_at,
    b.closed_at,
    r.outcome,
    r.roll_heads,
    r.cast_heads
   FROM voting.ballot b
     LEFT JOIN voting.result r ON r.ballot_id = b.id;
view voting_published.took_part as
 SELECT b.community_id,
    d.household_id,
    b.closed_at AS at
   FROM voting.ballot b
     JOIN voting.roll_door d ON d.ballot_id = b.id
  WHERE b.closed_at IS NOT NULL AND ((EXISTS ( SELECT 1
           FROM voting.counted c
          WHERE c.unit_id = d.unit_id)) OR (EXISTS ( SELECT 1
           FROM voting.participation p
          WHERE p.unit_id = d.unit_id)));

CREATE OR REPLACE FUNCTION community.office_is_held_at_its_level()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind in ('SUBDISTRICT_OFFICER', 'APPEAL_REVIEWER')
      and not exists (select from community.area where id = new.area_id and kind in ('SUBDISTRICT', 'DISTRICT')) then
    raise exception 'office % is held at a subdistrict', new.kind
      using errcode = 'check_violation', constraint = 'office_is_held_at_its_level';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION conventions.check_hash()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  touched uuid := case tg_table_name when 'version' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'version_id')::uuid end;
begin
  if exists (select 1 from conventions.version v where v.id = touched and v.content_hash <> conventions.hash_of(v.id)) then
    raise exception 'the hash of version % is not that of its text', touched;
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION conventions.check_hash_of_articles()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  wrong uuid;
begin
  select v.id into wrong from conventions.version v
    where v.id in (select version_id from written) and v.content_hash <> conventions.hash_of(v.id) limit 1;
  if wrong is not null then
    raise exception 'the hash of version % is not that of its text', wrong;
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION conventions.hash_of(version uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select encode(sha256(convert_to(
    v.title || chr(31) || v.preamble || coalesce((
      select string_agg(chr(30) || a.number || chr(31) || a.heading || chr(31) || a.words, '' order by a.number)
      from conventions.version_article a where a.version_id = v.id), ''), 'UTF8')), 'hex')
  from conventions.version v where v.id = version
$function$
CREATE OR REPLACE FUNCTION conventions.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% keeps what was written', tg_table_name;
end $function$
CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'platform.% is append-only', tg_table_name;
end $function$
CREATE OR REPLACE FUNCTION volunteering.minor_goes_with_consent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  since timestamptz;
begin
  select withdrawn_at into since from volunteering.consent where id = new.consent_id for share;
  if since < new.starts_at then
    raise exception 'consent % was taken back', new.consent_id
      using errcode = 'check_violation', constraint = 'signup_of_a_minor_has_a_living_consent';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION volunteering.move_points()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  left_over int;
begin
  perform from volunteering.purse where id in (new.from_purse, new.to_purse)
    order by account_id nulls first, id for no key update;
  update volunteering.purse set balance = balance + new.points where id = new.to_purse;
  update volunteering.purse set balance = balance - new.points where id = new.from_purse returning balance into left_over;
  if new.kind = 'SPENT' and left_over < 0 then
    raise exception 'purse % would be overdrawn', new.from_purse
      using errcode = 'check_violation', constraint = 'purse_is_not_overdrawn_by_spending';
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION volunteering.nobody_waits_beside_a_free_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from volunteering.signup w where w.shift_id = new.shift_id and w.status = 'WAITLISTED')
     and (select count(*) from volunteering.signup p where p.shift_id = new.shift_id and p.status = 'CONFIRMED')
         < (select s.capacity from volunteering.shift s where s.id = new.shift_id) then
    raise exception 'a place of shift % is free while somebody waits', new.shift_id
      using errcode = 'check_violation', constraint = 'signup_nobody_waits_beside_a_free_place';
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION volunteering.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'volunteering.% is append-only', tg_table_name;
end $function$
CREATE OR REPLACE FUNCTION volunteering.withdrawn_consent_leaves_no_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from volunteering.signup s where s.consent_id = new.id
      and s.status in ('CONFIRMED', 'WAITLISTED') and s.starts_at > new.withdrawn_at) then
    raise exception 'consent % was taken back, its sign-ups were not', new.id
      using errcode = 'check_violation', constraint = 'consent_withdrawn_leaves_no_place';
  end if;
  return null;
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
CREATE OR REPLACE FUNCTION voting.only_units_in_force_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from voting.roll_unit u where u.id = new.unit_id for key share;
  if exists (select 1 from voting.roll_strike s where s.unit_id = new.unit_id) then
    raise exception 'a unit taken off the roll does not vote';
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
CREATE OR REPLACE FUNCTION voting.second_word_at_the_box_is_said_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.agrees is not null
     or (to_jsonb(new) - '{confirmed_by,agrees}'::text[]) <> (to_jsonb(old) - '{confirmed_by,agrees}'::text[]) then
    raise exception 'what two persons said at the box does not change';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION voting.who_voted_stays_on_the_roll()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from voting.roll_unit u where u.id = new.unit_id for update;
  if exists (select 1 from voting.counted c where c.unit_id = new.unit_id)
     or exists (select 1 from voting.participation p where p.unit_id = new.unit_id) then
    raise exception 'a unit that has voted is not taken off the roll';
  end if;
  return new;
end $function$

CREATE CONSTRAINT TRIGGER consent_withdrawn_leaves_no_place AFTER UPDATE OF withdrawn_at ON volunteering.consent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.withdrawn_at IS NOT NULL)) EXECUTE FUNCTION volunteering.withdrawn_consent_leaves_no_place();
CREATE CONSTRAINT TRIGGER signup_nobody_waits_beside_a_free_place AFTER INSERT OR UPDATE OF status ON volunteering.signup DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION volunteering.nobody_waits_beside_a_free_place();
CREATE CONSTRAINT TRIGGER version_has_the_hash_of_its_text AFTER INSERT ON conventions.version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION conventions.check_hash();
CREATE TRIGGER acted_for_is_never_emptied BEFORE TRUNCATE ON community.acted_for FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER acted_for_rows_never_change BEFORE DELETE OR UPDATE ON community.acted_for FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER article_is_never_deleted BEFORE DELETE ON conventions.article FOR EACH ROW EXECUTE FUNCTION conventions.refuse_change();
CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER audit_rows_never_change BEFORE DELETE OR UPDATE ON platform.audit FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER audit_seal_is_never_emptied BEFORE TRUNCATE ON platform.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER audit_seals_never_change BEFORE DELETE OR UPDATE ON platform.audit_seal FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ballot_is_never_deleted BEFORE DELETE ON voting.ballot FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER ballot_terms_never_change BEFORE UPDATE ON voting.ballot FOR EACH ROW EXECUTE FUNCTION voting.keep_ballot_terms();
CREATE TRIGGER box_count_is_decided_once BEFORE UPDATE ON voting.box_count FOR EACH ROW EXECUTE FUNCTION voting.second_word_at_the_box_is_said_once();
CREATE TRIGGER box_count_is_never_deleted BEFORE DELETE ON voting.box_count FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER box_mark_is_decided_once BEFORE UPDATE ON voting.box_mark FOR EACH ROW EXECUTE FUNCTION voting.second_word_at_the_box_is_said_once();
CREATE TRIGGER box_mark_is_never_deleted BEFORE DELETE ON voting.box_mark FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER case_edition_is_never_emptied BEFORE TRUNCATE ON cases.case_edition FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER case_edition_rows_never_change BEFORE DELETE OR UPDATE ON cases.case_edition FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER counted_is_of_a_unit_in_force BEFORE INSERT OR UPDATE ON voting.counted FOR EACH ROW EXECUTE FUNCTION voting.only_units_in_force_count();
CREATE TRIGGER counted_paper_is_confirmed BEFORE INSERT OR UPDATE ON voting.counted FOR EACH ROW EXECUTE FUNCTION voting.only_confirmed_paper_counts();
CREATE TRIGGER decision_is_never_emptied BEFORE TRUNCATE ON moderation.decision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER decision_rows_never_change BEFORE UPDATE ON moderation.decision FOR EACH ROW WHEN (((new.title IS NOT NULL) OR (new.excerpt IS NOT NULL) OR ((to_jsonb(new.*) - '{title,excerpt}'::text[]) IS DISTINCT FROM (to_jsonb(old.*) - '{title,excerpt}'::text[])))) EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER decision_rows_never_go BEFORE DELETE ON moderation.decision FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER election_calendar_rows_never_change BEFORE DELETE OR UPDATE ON disclosure.election_calendar FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER election_day_rows_never_change BEFORE DELETE OR UPDATE ON disclosure.election_day FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER election_step_rows_never_change BEFORE DELETE OR UPDATE ON disclosure.election_step FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER election_turnout_rows_never_change BEFORE DELETE OR UPDATE ON disclosure.election_turnout FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON proposals.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER entry_never_changes BEFORE DELETE OR UPDATE ON voting.entry FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER entry_rows_never_change BEFORE DELETE OR UPDATE ON proposals.entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER hour_entries_are_never_emptied BEFORE TRUNCATE ON volunteering.hour_entry FOR EACH STATEMENT EXECUTE FUNCTION volunteering.refuse_change();
CREATE TRIGGER hour_entries_never_change BEFORE DELETE OR UPDATE ON volunteering.hour_entry FOR EACH ROW EXECUTE FUNCTION volunteering.refuse_change();
CREATE TRIGGER notice_is_never_emptied BEFORE TRUNCATE ON disclosure.notice FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER notice_rows_never_change BEFORE DELETE OR UPDATE ON disclosure.notice FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER office_is_held_at_its_level BEFORE INSERT OR UPDATE OF kind, area_id ON community.office FOR EACH ROW EXECUTE FUNCTION community.office_is_held_at_its_level();
CREATE TRIGGER opinion_rows_never_change BEFORE DELETE OR UPDATE ON proposals.opinion FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER participation_is_of_a_unit_in_force BEFORE INSERT OR UPDATE ON voting.participation FOR EACH ROW EXECUTE FUNCTION voting.only_units_in_force_count();
CREATE TRIGGER record_is_never_emptied BEFORE TRUNCATE ON disclosure.record FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER record_rows_never_change BEFORE DELETE OR UPDATE ON disclosure.record FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER result_never_changes BEFORE DELETE OR UPDATE ON voting.result FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER roll_strike_is_of_a_unit_without_ballot BEFORE INSERT OR UPDATE ON voting.roll_strike FOR EACH ROW EXECUTE FUNCTION voting.who_voted_stays_on_the_roll();
CREATE TRIGGER roll_unit_never_changes BEFORE DELETE OR UPDATE ON voting.roll_unit FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER rule_never_changes BEFORE DELETE OR UPDATE ON voting.rule FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER second_word_never_changes BEFORE DELETE OR UPDATE ON voting.second_word FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER signup_of_a_minor_has_a_living_consent BEFORE INSERT OR UPDATE OF status, consent_id ON volunteering.signup FOR EACH ROW WHEN (((new.consent_id IS NOT NULL) AND (new.status = ANY (ARRAY['CONFIRMED'::text, 'WAITLISTED'::text])))) EXECUTE FUNCTION volunteering.minor_goes_with_consent();
CREATE TRIGGER synonym_change_is_never_emptied BEFORE TRUNCATE ON search.synonym_change FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER synonym_change_rows_never_change BEFORE DELETE OR UPDATE ON search.synonym_change FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER tally_never_changes BEFORE DELETE OR UPDATE ON voting.tally FOR EACH ROW EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER transfer_moves_the_balances AFTER INSERT ON volunteering.transfer FOR EACH ROW EXECUTE FUNCTION volunteering.move_points();
CREATE TRIGGER transfers_are_never_emptied BEFORE TRUNCATE ON volunteering.transfer FOR EACH STATEMENT EXECUTE FUNCTION volunteering.refuse_change();
CREATE TRIGGER transfers_never_change BEFORE DELETE OR UPDATE ON volunteering.transfer FOR EACH ROW EXECUTE FUNCTION volunteering.refuse_change();
CREATE TRIGGER version_article_never_changes BEFORE DELETE OR UPDATE ON conventions.version_article FOR EACH ROW EXECUTE FUNCTION conventions.refuse_change();
CREATE TRIGGER version_articles_are_in_the_hash AFTER INSERT ON conventions.version_article REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION conventions.check_hash_of_articles();
CREATE TRIGGER version_never_changes BEFORE DELETE OR UPDATE ON conventions.version FOR EACH ROW EXECUTE FUNCTION conventions.refuse_change();
