-- New module: no rows before. To go back, drop schema disclosure.
create schema disclosure;

-- What a committee must make public and how often (L-06, rules 2.8); community null means everywhere.
create table disclosure.category (
  id uuid not null,
  community_id uuid references community.community,
  code text not null,
  name text not null,
  cycle text not null,
  mandatory boolean not null,
  source text not null,
  position int not null,
  constraint category_has_an_id primary key (id),
  constraint category_cycle_is_known check (cycle in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'ON_OCCASION'))
);
create unique index category_code_is_unique on disclosure.category (coalesce(community_id, '00000000-0000-0000-0000-000000000000'), code);
create index category_of_community on disclosure.category (community_id);

insert into disclosure.category values
  (gen_random_uuid(), null, 'decisions', '居民会议决定及落实情况', 'QUARTER', true, '居务公开目录第一项', 1),
  (gen_random_uuid(), null, 'three-meetings', '听证会、协调会、评议会情况', 'QUARTER', true, '居务公开目录第二项', 2),
  (gen_random_uuid(), null, 'consultation', '协商成果采纳和办理情况', 'QUARTER', true, '居务公开目录第三项', 3),
  (gen_random_uuid(), null, 'work-funds', '社区工作经费收支', 'MONTH', true, '居务公开目录第四项', 4),
  (gen_random_uuid(), null, 'relief', '救助、捐赠款物的接收和发放', 'QUARTER', true, '居务公开目录第五项', 5),
  (gen_random_uuid(), null, 'other', '居民普遍关心的其他事项', 'HALF_YEAR', true, '居务公开目录第六项', 6);

-- What was made public, for good: a correction is a record of its own that names the one it corrects.
create table disclosure.record (
  id uuid not null,
  number text not null,
  community_id uuid not null references community.community,
  area_path text collate "C" not null,
  category_id uuid not null references disclosure.category,
  period text not null,
  title text not null,
  body text not null,
  corrects uuid references disclosure.record,
  content_hash bytea not null,
  published_by uuid not null references identity.account,
  published_at timestamptz not null,
  constraint record_has_an_id primary key (id),
  constraint record_number_is_unique unique (number)
);
create index record_of_community on disclosure.record (community_id, published_at desc, id desc);
create index record_of_category on disclosure.record (category_id, period);
create unique index record_is_corrected_once on disclosure.record (corrects) where corrects is not null;
create index record_published_by on disclosure.record (published_by);
create trigger record_rows_never_change before update or delete on disclosure.record
  for each row execute function platform.refuse_change();
create trigger record_is_never_emptied before truncate on disclosure.record
  for each statement execute function platform.refuse_change();

-- Announcements (公告) and public notices (公示): the latter are open to objections until their last day.
create table disclosure.notice (
  id uuid not null,
  number text not null,
  community_id uuid not null references community.community,
  scope_id uuid not null references community.area,
  scope_path text collate "C" not null,
  kind text not null,
  title text not null,
  body text not null,
  content_hash bytea not null,
  objections_until date,
  published_by uuid not null references identity.account,
  published_at timestamptz not null,
  constraint notice_has_an_id primary key (id),
  constraint notice_number_is_unique unique (number),
  constraint notice_kind_is_known check (kind in ('ANNOUNCEMENT', 'PUBLIC_NOTICE')),
  constraint notice_for_objections_has_a_last_day check ((kind = 'PUBLIC_NOTICE') = (objections_until is not null))
);
create index notice_of_community on disclosure.notice (community_id, published_at desc, id desc);
create index notice_scope on disclosure.notice (scope_id);
create index notice_published_by on disclosure.notice (published_by);
create trigger notice_rows_never_change before update or delete on disclosure.notice
  for each row execute function platform.refuse_change();
create trigger notice_is_never_emptied before truncate on disclosure.notice
  for each statement execute function platform.refuse_change();

-- Who has read it, once each.
create table disclosure.receipt (
  notice_id uuid not null references disclosure.notice,
  account_id uuid not null references identity.account,
  read_at timestamptz not null,
  constraint receipt_is_one_per_reader primary key (notice_id, account_id)
);
create index receipt_of_account on disclosure.receipt (account_id);

create table disclosure.objection (
  id uuid not null,
  number text not null,
  notice_id uuid not null references disclosure.notice,
  person_id uuid not null,
  account_id uuid not null references identity.account,
  words text not null,
  filed_at timestamptz not null,
  due_on date not null,
  answer text,
  answered_by uuid references identity.account,
  answered_at timestamptz,
  constraint objection_has_an_id primary key (id),
  constraint objection_number_is_unique unique (number),
  constraint objection_is_one_per_person unique (notice_id, person_id),
  constraint objection_answered_by_somebody check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index objection_of_account on disclosure.objection (account_id);
create index objection_answered_by on disclosure.objection (answered_by) where answered_by is not null;

-- Questions of residents who supervise; public, with the day an answer is due.
create table disclosure.question (
  id uuid not null,
  number text not null,
  community_id uuid not null references community.community,
  area_path text collate "C" not null,
  record_id uuid references disclosure.record,
  account_id uuid not null references identity.account,
  words text not null,
  asked_at timestamptz not null,
  due_on date not null,
  answer text,
  answered_by uuid references identity.account,
  answered_at timestamptz,
  constraint question_has_an_id primary key (id),
  constraint question_number_is_unique unique (number),
  constraint question_answered_by_somebody check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index question_of_community on disclosure.question (community_id, asked_at desc, id desc);
create index question_about_record on disclosure.question (record_id) where record_id is not null;
create index question_of_account on disclosure.question (account_id);
create index question_answered_by on disclosure.question (answered_by) where answered_by is not null;

-- Public numbers, per kind and year.
create table disclosure.counter (
  kind text not null,
  year int not null,
  used int not null,
  constraint counter_is_one_per_kind_and_year primary key (kind, year)
);
