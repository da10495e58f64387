-- Reports so far weigh what a verified neighbour's first report weighs. To go back, drop the tables and the columns.
alter table moderation.report
  add column weight int not null default 10,
  add column household_id uuid;
comment on column moderation.report.household_id is 'reports of one home count once; null for reporters without one here';

-- How often a person's reports were found right.
create table moderation.reporter_record (
  account_id uuid not null references identity.account,
  upheld int not null default 0,
  dismissed int not null default 0,
  constraint reporter_record_is_one_per_account primary key (account_id)
);

-- How a place moderates; without a row the defaults of the code hold.
create table moderation.setting (
  area_path text collate "C" not null,
  hide_at int not null,
  hide_households int not null,
  heard_from text not null,
  changed_by uuid not null references identity.account,
  changed_at timestamptz not null,
  constraint setting_is_one_per_place primary key (area_path),
  constraint setting_hides_by_several_homes check (hide_at >= 20 and hide_households >= 3),
  constraint setting_level_is_known check (heard_from in ('NEW', 'VERIFIED', 'TRUSTED', 'OFFICER'))
);
create index setting_changed_by on moderation.setting (changed_by);

-- Words that are watched at a place; area_path '' counts everywhere.
create table moderation.watched_word (
  id uuid not null,
  area_path text collate "C" not null,
  word text not null,
  action text not null,
  by_sound boolean not null default false,
  added_by uuid references identity.account,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid references identity.account,
  constraint watched_word_has_an_id primary key (id),
  constraint watched_word_action_is_known check (action in ('BLOCK', 'HOLD', 'FLAG'))
);
create unique index watched_word_is_listed_once on moderation.watched_word (area_path, word) where removed_at is null;
create index watched_word_added_by on moderation.watched_word (added_by);
create index watched_word_removed_by on moderation.watched_word (removed_by) where removed_by is not null;

-- A time in which somebody may read and vote but not post at a place; its id is its decision's.
create table moderation.silence (
  decision_id uuid not null references moderation.decision,
  account_id uuid not null references identity.account,
  area_path text collate "C" not null,
  until timestamptz not null,
  lifted_at timestamptz,
  constraint silence_is_one_per_decision primary key (decision_id)
);
create index silence_of_account on moderation.silence (account_id, until) where lifted_at is null;
