-- New database: nothing exists before. To go back, drop schema proposals.
create schema proposals;

-- One proposal with today's wording. What changes under a storm (its counters) lies in tally.
create table proposals.proposal (
  id uuid not null,
  community_id uuid not null references community.community,
  community_path text collate "C" not null,
  scope_id uuid not null references community.area,
  scope_path text collate "C" not null,
  category text not null,
  number text,
  author_account_id uuid not null references identity.account,
  author_person_id uuid not null references community.person,
  anonymous boolean not null default false,
  title text not null,
  body text not null,
  stage text not null default 'DRAFT',
  version int not null default 1,
  hidden boolean not null default false,
  hidden_reason text,
  endorsements_needed int not null check (endorsements_needed > 0),
  gathering_ends date,
  rating_ends date,
  due_on date,
  created_at timestamptz not null,
  submitted_at timestamptz,
  published_at timestamptz,
  listed_at timestamptz not null,
  last_activity_at timestamptz not null,
  submitted_version int,
  published_version int,
  review_reason text,
  answer_text text,
  answer_responsible text,
  answer_due_on date,
  answered_at timestamptz,
  answered_by text,
  reopened boolean not null default false,
  merged_into uuid references proposals.proposal,
  stage_before_merge text,
  constraint proposal_has_an_id primary key (id),
  constraint proposal_category_is_of_its_community foreign key (community_id, category)
    references community.category (community_id, code),
  constraint proposal_number_is_unique_in_its_community unique (community_id, number),
  constraint proposal_stage_is_known check (stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED', 'ACCEPTED',
    'TOPIC_NOTICE', 'DELIBERATING', 'OPINION_FORMED', 'BALLOT', 'RESULT_NOTICE', 'IMPLEMENTING', 'FEEDBACK',
    'EVALUATED', 'ARCHIVED', 'WITHDRAWN', 'MERGED_INTO', 'ESCALATED', 'SENT_TO_RESIDENTS_MEETING')),
  constraint proposal_title_is_short check (char_length(title) between 1 and 30),
  constraint proposal_body_is_short check (char_length(body) between 1 and 1000),
  constraint proposal_scope_lies_in_its_community check (starts_with(scope_path, community_path)),
  constraint proposal_is_published_in_public_stages check
    (stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED', 'WITHDRAWN') or published_at is not null),
  constraint proposal_has_a_number_once_submitted check (submitted_at is null or number is not null),
  constraint proposal_is_merged_into_another check
    ((stage = 'MERGED_INTO') = (merged_into is not null) and merged_into is distinct from id),
  constraint proposal_remembers_its_stage_before_merging check ((stage = 'MERGED_INTO') = (stage_before_merge is not null)),
  constraint proposal_hidden_has_a_reason check (not hidden or hidden_reason is not null)
);
comment on column proposals.proposal.listed_at is 'created_at until published, then published_at: the order of the feed';
comment on column proposals.proposal.due_on is 'last day of the next step; null when there is none';
create index proposal_feed_of_community on proposals.proposal (community_id, listed_at desc, id desc);
create index proposal_feed_of_all on proposals.proposal (listed_at desc, id desc);
create index proposal_active_of_community on proposals.proposal (community_id, last_activity_at desc, id desc);
create index proposal_active_of_all on proposals.proposal (last_activity_at desc, id desc);
create index proposal_waiting_at_the_desk on proposals.proposal (community_id, submitted_at, id) where stage = 'SUBMITTED';
create index proposal_rating_ends on proposals.proposal (rating_ends) where stage = 'FEEDBACK';
create index proposal_of_category on proposals.proposal (community_id, category);
create index proposal_of_account on proposals.proposal (author_account_id);
create index proposal_of_person on proposals.proposal (author_person_id);
create index proposal_about_scope on proposals.proposal (scope_id);
create index proposal_merged_into on proposals.proposal (merged_into) where merged_into is not null;
create index proposal_by_number on proposals.proposal (number);

-- The counters of one proposal, and its lock: every act takes this row first, an endorsement last
-- (ADR 0004). Narrow and half empty, so that a storm updates it in place without touching an index.
create table proposals.tally (
  proposal_id uuid not null references proposals.proposal,
  endorsements int not null default 0,
  constraint tally_is_one_per_proposal primary key (proposal_id),
  constraint tally_is_never_negative check (endorsements >= 0)
) with (fillfactor = 20, autovacuum_vacuum_threshold = 200);

-- The next public number of a community and year, taken in the transaction of the submission.
create table proposals.number_counter (
  community_id uuid not null references community.community,
  year int not null,
  last int not null,
  constraint number_counter_is_one_per_year primary key (community_id, year)
);

-- One second per verified person, whatever accounts the person has had.
create table proposals.endorsement (
  proposal_id uuid not null references proposals.proposal,
  person_id uuid not null references community.person,
  account_id uuid not null references identity.account,
  at timestamptz not null,
  constraint endorsement_is_one_per_person primary key (proposal_id, person_id)
);
create index endorsement_of_person on proposals.endorsement (person_id);
create index endorsement_of_account on proposals.endorsement (account_id);

-- Every wording, today's included; version is that of the proposal when it was written.
create table proposals.revision (
  proposal_id uuid not null references proposals.proposal,
  version int not null,
  title text not null,
  body text not null,
  edited_at timestamptz not null,
  editor_account_id uuid not null references identity.account,
  constraint revision_is_one_per_version primary key (proposal_id, version)
);
create index revision_of_editor on proposals.revision (editor_account_id);

-- What happened, for everyone to read unless inner; append-only.
create table proposals.entry (
  id uuid not null,
  proposal_id uuid not null references proposals.proposal,
  kind text not null,
  text text,
  at timestamptz not null,
  actor_account_id uuid references identity.account,
  party text not null,
  due_on date,
  inner_only boolean not null default false,
  constraint entry_has_an_id primary key (id)
);
create index entry_of_proposal on proposals.entry (proposal_id, at, id);
create index entry_of_actor on proposals.entry (actor_account_id);
create trigger entry_rows_never_change before update or delete on proposals.entry
  for each row execute function platform.refuse_change();
create trigger entry_is_never_emptied before truncate on proposals.entry
  for each statement execute function platform.refuse_change();

create table proposals.co_author (
  proposal_id uuid not null references proposals.proposal,
  account_id uuid not null references identity.account,
  status text not null default 'INVITED',
  invited_at timestamptz not null,
  answered_at timestamptz,
  constraint co_author_is_asked_once primary key (proposal_id, account_id),
  constraint co_author_status_is_known check (status in ('INVITED', 'ACCEPTED', 'DECLINED'))
);
create index co_author_of_account on proposals.co_author (account_id);

-- Whether a second for an original also holds for what it was merged into.
create table proposals.merge_answer (
  original_id uuid not null references proposals.proposal,
  into_id uuid not null references proposals.proposal,
  person_id uuid not null references community.person,
  confirmed boolean not null,
  at timestamptz not null,
  constraint merge_answer_is_given_once primary key (original_id, into_id, person_id)
);
create index merge_answer_about on proposals.merge_answer (into_id, person_id);
create index merge_answer_of_person on proposals.merge_answer (person_id);

create table proposals.rating (
  proposal_id uuid not null references proposals.proposal,
  person_id uuid not null references community.person,
  score int not null check (score between 1 and 5),
  comment text,
  at timestamptz not null,
  constraint rating_is_one_per_person primary key (proposal_id, person_id)
);
create index rating_of_person on proposals.rating (person_id);

-- The periods in force from a day on (rules 2.8); data, because local rules differ and change.
create table proposals.period_rule (
  valid_from date not null,
  first_reply_working_days int not null check (first_reply_working_days > 0),
  plan_working_days int not null check (plan_working_days > 0),
  rating_days int not null check (rating_days > 0),
  constraint period_rule_is_one_per_day primary key (valid_from)
);
insert into proposals.period_rule values ('2026-01-01', 3, 15, 30);
