-- More kinds of waiting; rows so far stay valid. To go back, delete the new kinds' rows and restore the check.
alter table moderation.item drop constraint item_kind_is_known;
alter table moderation.item add constraint item_kind_is_known check (kind in ('PROPOSAL', 'COMMENT', 'REPORT', 'FLAGGED', 'APPEAL',
  'RESIDENCY', 'DUPLICATE', 'REPLY_DUE', 'PAPER_BALLOT', 'HOURS', 'QUESTION', 'OBJECTION'));

-- Ways to look at the queue that a colleague keeps under a name.
create table moderation.saved_filter (
  id uuid not null,
  account_id uuid not null references identity.account,
  name text not null,
  query text not null,
  saved_at timestamptz not null,
  constraint saved_filter_has_an_id primary key (id),
  constraint saved_filter_name_is_used_once unique (account_id, name)
);
