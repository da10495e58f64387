-- New tables: the calendar of the statutory election of a residents' committee (换届选举), never the
-- vote itself. To go back, drop them.

-- The steps the law or custom asks for, as data (L-01, L-34, L-46, rules 2.8): community null means
-- everywhere; a changed law is a new set of rows from its first day. days_before counts from the day
-- of voting, negative after it.
create table disclosure.election_step (
  id uuid not null,
  community_id uuid references community.community,
  valid_from date not null,
  law_version text not null,
  code text not null,
  position int not null,
  name text not null,
  days_before int not null check (days_before between -60 and 120),
  citation text not null,
  constraint election_step_has_an_id primary key (id),
  constraint election_step_code_is_known check (code in ('COMMITTEE', 'ROLL', 'ROLL_OBJECTION', 'ROLL_ANSWER',
    'CANDIDATES', 'PLACE', 'VOTING', 'RESULT', 'HANDOVER'))
);
create unique index election_step_is_one_per_place_day_and_code on disclosure.election_step
  (coalesce(community_id, '00000000-0000-0000-0000-000000000000'), valid_from, code);
create index election_step_of_community on disclosure.election_step (community_id);
create trigger election_step_rows_never_change before update or delete on disclosure.election_step
  for each row execute function platform.refuse_change();

insert into disclosure.election_step values
  (uuidv7(), null, '2018-12-29', '居委会组织法2018', 'COMMITTEE', 1, '公布选举委员会名单', 30, '本平台默认日程，以当地选举办法为准'),
  (uuidv7(), null, '2018-12-29', '居委会组织法2018', 'ROLL', 2, '公布选民名册', 20, '参照《村民委员会组织法》第十四条：选举日的二十日前公布'),
  (uuidv7(), null, '2018-12-29', '居委会组织法2018', 'ROLL_OBJECTION', 3, '对名册提出异议的最后一天', 15, '参照《村民委员会组织法》第十四条：公布之日起五日内'),
  (uuidv7(), null, '2018-12-29', '居委会组织法2018', 'ROLL_ANSWER', 4, '答复异议的最后一天', 12, '参照《村民委员会组织法》第十四条：三日内处理'),
  (uuidv7(), null, '2018-12-29', '居委会组织法2018', 'CANDIDATES', 5, '公布候选人名单', 10, '各地办法不同，本平台默认公示十天'),
  (uuidv7(), null, '2018-12-29', '居委会组织法2018', 'PLACE', 6, '公布投票的时间、地点', 5, '本平台默认日程，以当地选举办法为准'),
  (uuidv7(), null, '2018-12-29', '居委会组织法2018', 'VOTING', 7, '投票，当场公开计票', 0, '参照《村民委员会组织法》第十五条：无记名投票、公开计票'),
  (uuidv7(), null, '2018-12-29', '居委会组织法2018', 'RESULT', 8, '公布参选人数和结果', -1, '参照《村民委员会组织法》第十五条：选举结果应当场公布'),
  (uuidv7(), null, '2018-12-29', '居委会组织法2018', 'HANDOVER', 9, '新老居委会交接的最后一天', -10, '参照《村民委员会组织法》第二十条：十日内完成工作移交');

-- What a committee published. Rows never change: another day is another version that says why.
create table disclosure.election_calendar (
  id uuid not null,
  community_id uuid not null references community.community,
  version int not null check (version >= 1),
  title text not null,
  voting_day date not null,
  place text not null,
  note text,
  reason text,
  notice_id uuid not null references disclosure.notice,
  published_by uuid not null references identity.account,
  published_at timestamptz not null,
  constraint election_calendar_has_an_id primary key (id),
  constraint election_calendar_is_one_per_version unique (community_id, version)
);
create index election_calendar_notice on disclosure.election_calendar (notice_id);
create index election_calendar_published_by on disclosure.election_calendar (published_by);
create trigger election_calendar_rows_never_change before update or delete on disclosure.election_calendar
  for each row execute function platform.refuse_change();

create table disclosure.election_day (
  calendar_id uuid not null references disclosure.election_calendar,
  position int not null,
  code text not null,
  name text not null,
  day date not null,
  citation text not null,
  constraint election_day_is_one_per_position primary key (calendar_id, position)
);
create trigger election_day_rows_never_change before update or delete on disclosure.election_day
  for each row execute function platform.refuse_change();

-- How many took part, told once; who voted, and how, is never asked.
create table disclosure.election_turnout (
  calendar_id uuid not null references disclosure.election_calendar,
  electors int not null check (electors >= 1),
  voters int not null,
  note text,
  notice_id uuid not null references disclosure.notice,
  published_by uuid not null references identity.account,
  published_at timestamptz not null,
  constraint election_turnout_is_told_once primary key (calendar_id),
  constraint election_turnout_is_of_the_electors check (voters between 0 and electors)
);
create index election_turnout_notice on disclosure.election_turnout (notice_id);
create index election_turnout_published_by on disclosure.election_turnout (published_by);
create trigger election_turnout_rows_never_change before update or delete on disclosure.election_turnout
  for each row execute function platform.refuse_change();
