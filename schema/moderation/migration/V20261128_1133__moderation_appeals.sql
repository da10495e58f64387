-- Decisions so far keep no place and no author: they stay out of the public ledger and cannot be appealed.
-- To go back, drop the table and the columns, restore the check and the not null.
alter table moderation.decision
  alter column decided_by drop not null,
  add column area_path text collate "C",
  add column author_id uuid references identity.account,
  add column office text,
  drop constraint decision_action_is_known,
  add constraint decision_action_is_known check (action in ('HIDE', 'RESTORE', 'APPROVE', 'DISMISS_REPORT', 'REJECT', 'SILENCE',
    'LIFT_SILENCE', 'APPEAL_GRANTED', 'APPEAL_UPHELD', 'UNDO'));
comment on column moderation.decision.decided_by is 'null: by the rule on weighed reports, until a person looks';
comment on column moderation.decision.office is 'in which office it was decided, as the public ledger tells it';
create index decision_of_author on moderation.decision (author_id, decided_at desc, id desc) where author_id is not null;
create index decision_by_place_newest_first on moderation.decision (area_path, decided_at desc, id desc) where area_path is not null;

-- An author's appeal, heard by a second person at the subdistrict (L-75).
create table moderation.appeal (
  id uuid not null,
  decision_id uuid not null references moderation.decision,
  subject_kind text not null,
  subject_id uuid not null,
  area_path text collate "C" not null,
  appellant_id uuid not null references identity.account,
  first_decided_by uuid references identity.account,
  words text not null,
  status text not null default 'OPEN',
  filed_at timestamptz not null,
  due_at timestamptz not null,
  decided_by uuid references identity.account,
  decided_at timestamptz,
  answer text,
  constraint appeal_has_an_id primary key (id),
  constraint appeal_is_one_per_decision unique (decision_id),
  constraint appeal_status_is_known check (status in ('OPEN', 'GRANTED', 'UPHELD', 'MOOT')),
  constraint appeal_is_decided_by_somebody_else check (decided_by <> first_decided_by),
  constraint appeal_decided_has_an_answer check (
    status = 'OPEN' or (decided_at is not null and (status = 'MOOT' or (decided_by is not null and answer is not null))))
);
create index appeal_by_place on moderation.appeal (area_path, status, due_at, id);
create index appeal_of_appellant on moderation.appeal (appellant_id);
create index appeal_first_decided_by on moderation.appeal (first_decided_by) where first_decided_by is not null;
create index appeal_decided_by on moderation.appeal (decided_by) where decided_by is not null;
create unique index appeal_is_open_once_per_subject on moderation.appeal (subject_kind, subject_id) where status = 'OPEN';
