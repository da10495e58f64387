-- New module: no rows before. To go back, drop schema moderation.
create schema moderation;

-- What waits for a human at a desk. Owners of content put items in and take them out in their own
-- transactions, so counts are exact and the queue is one indexed read.
create table moderation.item (
  id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  area_path text collate "C" not null,
  title text not null,
  excerpt text not null,
  author_id uuid references identity.account,
  waiting_since timestamptz not null,
  due_at timestamptz not null,
  claimed_by uuid references identity.account,
  claimed_until timestamptz,
  constraint item_has_an_id primary key (id),
  constraint item_kind_is_known check (kind in ('PROPOSAL', 'COMMENT', 'REPORT')),
  constraint item_waits_once unique (subject_kind, subject_id, kind)
);
create index item_by_place_oldest_first on moderation.item (area_path, waiting_since, id);
create index item_of_author on moderation.item (author_id);
create index item_claimed_by on moderation.item (claimed_by) where claimed_by is not null;

create table moderation.report (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  reporter_id uuid not null references identity.account,
  reason text not null,
  note text,
  status text not null default 'OPEN',
  created_at timestamptz not null,
  constraint report_has_an_id primary key (id),
  constraint report_status_is_known check (status in ('OPEN', 'UPHELD', 'DISMISSED'))
);
create unique index report_is_open_once_per_reporter on moderation.report (subject_kind, subject_id, reporter_id)
  where status = 'OPEN';
create index report_by_reporter on moderation.report (reporter_id);

-- Every decision about content, append-only.
create table moderation.decision (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  action text not null,
  reason_code text,
  note text,
  decided_by uuid not null references identity.account,
  decided_at timestamptz not null,
  constraint decision_has_an_id primary key (id),
  constraint decision_action_is_known check (action in ('HIDE', 'RESTORE', 'APPROVE', 'DISMISS_REPORT'))
);
create index decision_about_subject on moderation.decision (subject_kind, subject_id, decided_at);
create index decision_by on moderation.decision (decided_by);
create trigger decision_rows_never_change before update or delete on moderation.decision
  for each row execute function platform.refuse_change();
create trigger decision_is_never_emptied before truncate on moderation.decision
  for each statement execute function platform.refuse_change();
