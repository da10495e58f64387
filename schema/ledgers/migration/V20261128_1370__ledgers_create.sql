-- New module: no rows before. To go back, drop schema ledgers.
create schema ledgers;

-- Ledgers with people's names in full leave the portal only when one asks and another says yes.
create table ledgers.named_export (
  id uuid not null,
  community_id uuid not null references community.community,
  ledger text not null,
  first_day date not null,
  last_day date not null,
  reason text not null,
  asked_by uuid not null references identity.account,
  asked_at timestamptz not null,
  status text not null default 'ASKED',
  answered_by uuid references identity.account,
  answered_at timestamptz,
  answer text,
  taken_until timestamptz,
  taken_at timestamptz,
  constraint named_export_has_an_id primary key (id),
  constraint named_export_ledger_is_known check
    (ledger in ('PROPOSALS', 'DECISIONS', 'MEETINGS', 'BALLOTS', 'VOLUNTEER_HOURS')),
  constraint named_export_days_are_in_order check (first_day <= last_day),
  constraint named_export_status_is_known check (status in ('ASKED', 'ALLOWED', 'REFUSED')),
  constraint named_export_takes_two check (answered_by <> asked_by),
  constraint named_export_answered_by_somebody check
    ((status = 'ASKED') = (answered_by is null) and (answered_by is null) = (answered_at is null)),
  constraint named_export_allowed_has_an_end check ((status = 'ALLOWED') = (taken_until is not null)),
  constraint named_export_taken_was_allowed check (taken_at is null or (status = 'ALLOWED' and taken_at < taken_until))
);
comment on table ledgers.named_export is 'what was asked for, by whom and why; the files themselves are never kept';
create index named_export_of_community on ledgers.named_export (community_id, asked_at desc, id desc);
create index named_export_asked_by on ledgers.named_export (asked_by);
create index named_export_answered_by on ledgers.named_export (answered_by) where answered_by is not null;
