-- New module: no rows before. To go back, drop schema notification and the position named below.
create schema notification;

-- What somebody wants to hear about, or not. muted also silences what one is told as an author.
create table notification.follow (
  account_id uuid not null references identity.account,
  subject_kind text not null,
  subject_id uuid not null,
  following boolean not null default false,
  muted boolean not null default false,
  at timestamptz not null,
  constraint follow_is_one_per_account_and_subject primary key (account_id, subject_kind, subject_id)
);
create index follow_of_subject on notification.follow (subject_kind, subject_id, account_id) where following;

-- One thing that happened, in one sentence without anybody's own words. key makes it happen once.
create table notification.notice (
  id uuid not null,
  key text not null,
  subject_kind text not null,
  subject_id uuid not null,
  weight text not null,
  text text not null,
  at timestamptz not null,
  named uuid[] not null,
  audience text,
  to_followers boolean not null,
  except_account uuid,
  constraint notice_has_an_id primary key (id),
  constraint notice_is_said_once unique (key),
  constraint notice_weight_is_known check (weight in ('ALERT', 'STEP', 'DIRECT', 'TALK')),
  constraint notice_is_one_sentence check (char_length(text) between 1 and 200)
);
create index notice_of_subject on notification.notice (subject_kind, subject_id, at desc, id desc);
create index notice_by_age on notification.notice (at);

-- Notices on their way to those whom they concern; the row goes when all are told.
create table notification.spreading (
  notice_id uuid not null references notification.notice on delete cascade,
  part text not null default 'NAMED',
  after uuid not null default '00000000-0000-0000-0000-000000000000',
  worked_at timestamptz not null,
  constraint spreading_is_one_per_notice primary key (notice_id),
  constraint spreading_part_is_known check (part in ('NAMED', 'AUDIENCE', 'FOLLOWERS'))
);
create index spreading_in_turn on notification.spreading (worked_at, notice_id);

-- Who was told what: once each.
create table notification.receipt (
  account_id uuid not null references identity.account,
  notice_id uuid not null references notification.notice on delete cascade,
  constraint receipt_is_one_per_account_and_notice primary key (account_id, notice_id)
);
create index receipt_of_notice on notification.receipt (notice_id);

-- The inbox: one row per account and subject, so a group is never empty and is read newest first.
create table notification.inbox (
  id uuid not null,
  account_id uuid not null references identity.account,
  subject_kind text not null,
  subject_id uuid not null,
  latest_notice_id uuid not null references notification.notice,
  latest_at timestamptz not null,
  unread int not null,
  constraint inbox_has_an_id primary key (id),
  constraint inbox_is_one_group_per_subject unique (account_id, subject_kind, subject_id),
  constraint inbox_unread_is_never_negative check (unread >= 0)
);
create index inbox_newest_first on notification.inbox (account_id, latest_at desc, id desc);
create index inbox_unread on notification.inbox (account_id, latest_at desc, id desc) where unread > 0;
create index inbox_of_notice on notification.inbox (latest_notice_id);

-- How somebody wants to be reached outside the portal. Without a row: a daily digest, quiet nights.
-- Times are minutes of the civil day.
create table notification.preference (
  account_id uuid not null references identity.account,
  push text not null default 'DAILY',
  quiet_from int not null default 1320,
  quiet_to int not null default 420,
  digest_at int not null default 1140,
  constraint preference_is_one_per_account primary key (account_id),
  constraint preference_push_is_known check (push in ('AT_ONCE', 'DAILY', 'OFF')),
  constraint preference_times_are_minutes_of_a_day check
    (quiet_from between 0 and 1439 and quiet_to between 0 and 1439 and digest_at between 0 and 1439)
);

-- Accounts that a channel can reach now.
create table notification.reach (
  account_id uuid not null references identity.account,
  channel text not null,
  digested_at timestamptz not null,
  constraint reach_is_one_per_account_and_channel primary key (account_id, channel)
);

-- Messages on their way through a channel: for one notice, or the digest of one day.
create table notification.push (
  id uuid not null,
  account_id uuid not null references identity.account,
  channel text not null,
  notice_id uuid references notification.notice on delete cascade,
  digest_day date,
  due_at timestamptz not null,
  state text not null default 'WAITING',
  tries int not null default 0,
  detail text,
  constraint push_has_an_id primary key (id),
  constraint push_is_of_one_thing check ((notice_id is null) <> (digest_day is null)),
  constraint push_state_is_known check (state in ('WAITING', 'SENT', 'SKIPPED', 'FAILED')),
  constraint push_of_a_notice_is_once unique (account_id, channel, notice_id),
  constraint push_of_a_day_is_once unique (account_id, channel, digest_day)
);
create index push_due on notification.push (due_at) where state = 'WAITING';
create index push_of_notice on notification.push (notice_id) where notice_id is not null;
create index push_by_age on notification.push (due_at) where state <> 'WAITING';

-- What happened before this module came is not news.
insert into platform.outbox_position (handler, xid, id)
  select 'notification.notices', xid, id from platform.outbox order by xid desc, id desc limit 1;
