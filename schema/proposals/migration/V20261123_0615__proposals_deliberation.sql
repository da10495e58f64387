-- New tables, and columns with defaults: proposals that exist have not been deliberated yet.
-- To go back, drop both.
alter table proposals.period_rule
  add column result_notice_days int not null default 7,
  add column redeliberation_share int not null default 1,
  add column redeliberation_of int not null default 5,
  add constraint period_rule_notices_a_result check (result_notice_days > 0),
  add constraint period_rule_share_is_a_share check (redeliberation_share between 1 and redeliberation_of);
comment on column proposals.period_rule.redeliberation_share is
  'share of the affected households, as redeliberation_share / redeliberation_of, that brings a result back';

-- How one matter is deliberated, decided and looked back on (L-10, L-12).
create table proposals.deliberation (
  proposal_id uuid not null references proposals.proposal,
  round int not null default 1,
  participants text not null,
  begun_at timestamptz not null,
  opinion_version int not null default 0,
  outcome text,
  result_text text,
  notice_ends date,
  ballot_id uuid,
  reviewed_at timestamptz,
  review_waived text,
  constraint deliberation_is_one_per_proposal primary key (proposal_id),
  constraint deliberation_is_opened_again_once check (round between 1 and 2),
  constraint deliberation_outcome_is_known check (outcome in ('AGREED', 'DECLINED')),
  constraint deliberation_result_is_put_on_notice check ((outcome is null) = (notice_ends is null))
);
create index deliberation_notice_ends on proposals.deliberation (notice_ends) where notice_ends is not null;

-- Every wording of the opinion; the last one is what is decided on.
create table proposals.opinion (
  proposal_id uuid not null references proposals.deliberation,
  version int not null,
  text text not null,
  at timestamptz not null,
  editor_account_id uuid not null references identity.account,
  constraint opinion_is_one_per_version primary key (proposal_id, version)
);
create index opinion_of_editor on proposals.opinion (editor_account_id);
create trigger opinion_rows_never_change before update or delete on proposals.opinion
  for each row execute function platform.refuse_change();

-- Households the matter touches more than others; all of the place when none is named.
create table proposals.affected_household (
  proposal_id uuid not null references proposals.deliberation,
  household_id uuid not null references community.household,
  constraint affected_household_is_named_once primary key (proposal_id, household_id)
);
create index affected_household_by_household on proposals.affected_household (household_id);

-- What residents say against a result on notice, once a person and round.
create table proposals.objection (
  id uuid not null,
  proposal_id uuid not null references proposals.deliberation,
  round int not null,
  person_id uuid not null references community.person,
  account_id uuid not null references identity.account,
  household_id uuid not null references community.household,
  affected boolean not null,
  redeliberate boolean not null,
  text text not null,
  at timestamptz not null,
  answer text,
  answered_at timestamptz,
  constraint objection_has_an_id primary key (id),
  constraint objection_is_one_per_person_and_round unique (proposal_id, round, person_id),
  constraint objection_answer_has_its_time check ((answer is null) = (answered_at is null))
);
create index objection_of_person on proposals.objection (person_id);
create index objection_of_account on proposals.objection (account_id);
create index objection_of_household on proposals.objection (household_id);
