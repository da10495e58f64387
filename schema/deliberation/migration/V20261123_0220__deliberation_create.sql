-- New module: no rows before. To go back, drop schema deliberation.
create schema deliberation;

-- One row per subject that is talked about: its counters, touched last in a transaction so that the
-- row is held shortly.
create table deliberation.thread (
  subject_kind text not null,
  subject_id uuid not null,
  comment_count int not null default 0 check (comment_count >= 0),
  last_at timestamptz,
  constraint thread_is_one_per_subject primary key (subject_kind, subject_id)
) with (fillfactor = 70);

create table deliberation.comment (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  area_path text collate "C" not null,
  parent_id uuid references deliberation.comment,
  depth int not null,
  author_id uuid not null references identity.account,
  body text not null,
  stance text,
  status text not null,
  hidden_reason text,
  reply_count int not null default 0 check (reply_count >= 0),
  created_at timestamptz not null,
  constraint comment_has_an_id primary key (id),
  constraint comment_depth_is_1_to_3 check (depth between 1 and 3),
  constraint comment_status_is_known check (status in ('PENDING', 'VISIBLE', 'HIDDEN')),
  constraint comment_stance_is_known check (stance in ('FOR', 'AGAINST', 'NEUTRAL')),
  constraint comment_hidden_says_why check ((status = 'HIDDEN') = (hidden_reason is not null)),
  constraint comment_reply_lies_deeper check ((parent_id is null) = (depth = 1))
);
create index comment_of_subject_in_order on deliberation.comment (subject_kind, subject_id, created_at, id) where parent_id is null;
create index comment_replies_in_order on deliberation.comment (parent_id, created_at, id) where parent_id is not null;
create index comment_of_author on deliberation.comment (author_id, created_at desc);
