-- New module: no rows before. To go back, drop schemas conventions and conventions_published.
create schema conventions;

-- Periods and shares by way of adoption (L-02, L-05, L-09); data, so that a later text of the law is
-- a row, not a release. The newest one in force counts when consultation begins.
create table conventions.rule (
  way text not null,
  valid_from date not null,
  source text not null,
  consultation_days int not null,
  ballot_days int not null,
  needs_filing boolean not null,
  quorum_part int not null,
  quorum_of int not null,
  quorum_strict boolean not null,
  majority_part int not null,
  majority_of int not null,
  majority_strict boolean not null,
  review_months int not null,
  review_notice_days int not null,
  constraint rule_is_one_per_way_and_day primary key (way, valid_from),
  constraint rule_way_is_known check (way in ('HOUSEHOLD_BALLOT', 'RESIDENTS_MEETING')),
  constraint rule_days_make_sense check
    (consultation_days between 1 and 90 and ballot_days between 1 and 60
     and review_months between 1 and 120 and review_notice_days between 0 and 180),
  constraint rule_shares_make_sense check
    (quorum_part between 1 and quorum_of and majority_part between 1 and majority_of and quorum_of <= 100 and majority_of <= 100)
);
insert into conventions.rule values
  ('HOUSEHOLD_BALLOT', '2020-01-01', '本平台默认：楼道、楼栋公约征求意见不少于7天，由各户表决，三分之二以上的户参加、参加的户过半数同意；法律没有统一规定',
   7, 7, false, 2, 3, false, 1, 2, true, 12, 30),
  ('RESIDENTS_MEETING', '2018-12-29', '《城市居民委员会组织法》（2018年文本）第九条、第十五条：居民会议过半数到会、到会过半数通过，报街道备案；2025年修订后的条文待核对。征求意见15天为本平台默认',
   15, 7, true, 1, 2, true, 1, 2, true, 24, 60);

-- What a moderator goes through when a draft speaks of fines or the like.
create table conventions.check_item (
  code text not null,
  position int not null,
  question text not null,
  constraint check_item_has_a_code primary key (code),
  constraint check_item_has_its_place unique (position)
);
insert into conventions.check_item values
  ('NO_FINES', 1, '没有设定罚款、违约金、押金等处罚。居民公约无权罚款，可以改成提醒、劝导、公益劳动自愿参加。'),
  ('NO_FORCE', 2, '没有停水停电、扣留物品、限制进出小区等强制办法。'),
  ('LAWFUL', 3, '不与法律、法规和国家政策相抵触，不减少居民依法享有的权利。'),
  ('NOBODY_NAMED', 4, '不点名、不公开个人信息，不针对某一户或某一类人（例如租户）。');

-- A convention of any node of the area tree. Its text lives in versions, its life in editions.
create table conventions.convention (
  id uuid not null,
  community_id uuid not null references community.community,
  area_id uuid not null references community.area,
  path text collate "C" not null,
  way text not null,
  topic text not null,
  title text not null,
  edition int not null,
  newest_version int not null,
  published_version int,
  in_force_version int,
  hidden_reason text,
  created_by uuid not null references identity.account,
  created_at timestamptz not null,
  active_at timestamptz not null,
  constraint convention_has_an_id primary key (id),
  constraint convention_way_is_known check (way in ('HOUSEHOLD_BALLOT', 'RESIDENTS_MEETING')),
  constraint convention_topic_is_known check (topic in ('STAIRWELL', 'PETS', 'PARKING', 'NOISE', 'EBIKES', 'GENERAL')),
  constraint convention_numbers_make_sense check
    (edition >= 1 and newest_version >= 1 and published_version <= newest_version and in_force_version <= published_version)
);
create index convention_of_community on conventions.convention (community_id, active_at desc, id desc);
create index convention_at_place on conventions.convention (path collate "C");
create index convention_at on conventions.convention (area_id);
create index convention_by_creator on conventions.convention (created_by);

create table conventions.drafter (
  convention_id uuid not null references conventions.convention,
  account_id uuid not null references identity.account,
  added_by uuid not null references identity.account,
  added_at timestamptz not null,
  ended_at timestamptz,
  constraint drafter_is_named_once primary key (convention_id, account_id)
);
create index drafter_account on conventions.drafter (account_id);
create index drafter_by_adder on conventions.drafter (added_by);

-- An article keeps its identity through all versions, however it is worded and wherever it stands.
create table conventions.article (
  id uuid not null,
  convention_id uuid not null references conventions.convention,
  origin_kind text,
  origin_id uuid,
  origin_label text,
  created_by uuid not null references identity.account,
  created_at timestamptz not null,
  constraint article_has_an_id primary key (id),
  constraint article_belongs_to_its_convention unique (convention_id, id),
  constraint article_origin_is_whole check ((origin_kind is null) = (origin_id is null) and (origin_kind is null) = (origin_label is null))
);
comment on column conventions.article.origin_label is 'what it came from in general words; never the words of a mediation';
create index article_by_creator on conventions.article (created_by);
create index article_from on conventions.article (origin_kind, origin_id) where origin_id is not null;

-- A wording of the whole. Written once.
create table conventions.version (
  id uuid not null,
  convention_id uuid not null references conventions.convention,
  number int not null,
  edition int not null,
  title text not null,
  preamble text not null,
  content_hash text not null,
  note text,
  made_by uuid not null references identity.account,
  made_at timestamptz not null,
  constraint version_has_an_id primary key (id),
  constraint version_is_numbered_once unique (convention_id, number),
  constraint version_is_known_by_its_hash unique (convention_id, number, content_hash)
);
create index version_by_maker on conventions.version (made_by);

create table conventions.version_article (
  version_id uuid not null references conventions.version,
  article_id uuid not null references conventions.article,
  number int not null,
  heading text not null,
  words text not null,
  constraint version_article_stands_there_once primary key (version_id, article_id),
  constraint version_article_has_its_number unique (version_id, number)
);
create index version_article_of on conventions.version_article (article_id);

create function conventions.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% keeps what was written', tg_table_name;
end $$;
create trigger version_never_changes before update or delete on conventions.version
  for each row execute function conventions.refuse_change();
create trigger version_article_never_changes before update or delete on conventions.version_article
  for each row execute function conventions.refuse_change();
create trigger article_is_never_deleted before delete on conventions.article
  for each row execute function conventions.refuse_change();

-- The hash is that of the text: also an article slipped into an old version is found at the commit.
-- Unit and record separators cannot be typed, so no two texts read alike.
create function conventions.hash_of(version uuid) returns text language sql stable as $$
  select encode(sha256(convert_to(
    v.title || chr(31) || v.preamble || coalesce((
      select string_agg(chr(30) || a.number || chr(31) || a.heading || chr(31) || a.words, '' order by a.number)
      from conventions.version_article a where a.version_id = v.id), ''), 'UTF8')), 'hex')
  from conventions.version v where v.id = version
$$;
create function conventions.check_hash() returns trigger language plpgsql as $$
declare
  touched uuid := case tg_table_name when 'version' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'version_id')::uuid end;
begin
  if exists (select 1 from conventions.version v where v.id = touched and v.content_hash <> conventions.hash_of(v.id)) then
    raise exception 'the hash of version % is not that of its text', touched;
  end if;
  return null;
end $$;
create constraint trigger version_has_the_hash_of_its_text after insert on conventions.version
  deferrable initially deferred for each row execute function conventions.check_hash();
create constraint trigger version_article_is_in_the_hash after insert on conventions.version_article
  deferrable initially deferred for each row execute function conventions.check_hash();

-- What moderators were asked to look at before a text goes out, and what they said.
create table conventions.text_check (
  convention_id uuid not null,
  version int not null,
  state text not null,
  asked_by uuid not null references identity.account,
  asked_at timestamptz not null,
  confirmed text[],
  reason text,
  decided_by uuid references identity.account,
  decided_at timestamptz,
  constraint text_check_is_one_per_version primary key (convention_id, version),
  constraint text_check_is_of_a_version foreign key (convention_id, version) references conventions.version (convention_id, number),
  constraint text_check_state_is_known check (state in ('WAITING', 'PASSED', 'RETURNED')),
  constraint text_check_decided_is_whole check ((state = 'WAITING') = (decided_at is null) and (decided_by is null) = (decided_at is null)),
  constraint text_check_is_decided_by_somebody_else check (decided_by <> asked_by),
  constraint text_check_returned_says_why check (state <> 'RETURNED' or reason is not null)
);
create index text_check_by_asker on conventions.text_check (asked_by);
create index text_check_by_decider on conventions.text_check (decided_by);
create index text_check_waiting on conventions.text_check (asked_at) where state = 'WAITING';

-- A vote or a meeting on one exact text.
create table conventions.adoption (
  id uuid not null,
  convention_id uuid not null references conventions.convention,
  edition int not null,
  version int not null,
  content_hash text not null,
  way text not null,
  state text not null,
  passed boolean generated always as (state = 'PASSED') stored,
  ballot_id uuid,
  meets_at timestamptz,
  place text,
  basis text,
  roll int,
  present int,
  votes_for int,
  votes_against int,
  votes_abstain int,
  minutes text,
  outcome text,
  opened_by uuid not null references identity.account,
  opened_at timestamptz not null,
  recorded_by uuid references identity.account,
  ended_at timestamptz,
  constraint adoption_has_an_id primary key (id),
  constraint adoption_is_of_that_very_text foreign key (convention_id, version, content_hash)
    references conventions.version (convention_id, number, content_hash),
  constraint adoption_passed_a_text unique (id, passed, content_hash),
  constraint adoption_state_is_known check (state in ('OPEN', 'PASSED', 'FAILED', 'VOIDED')),
  constraint adoption_ended_has_a_time check ((state = 'OPEN') = (ended_at is null)),
  constraint adoption_ended_says_how check (state = 'OPEN' or outcome is not null),
  constraint adoption_basis_is_known check (basis in ('RESIDENTS', 'HOUSEHOLDS', 'GROUPS')),
  constraint adoption_counts_are_whole check
    (num_nonnulls(basis, roll, present, votes_for, votes_against, votes_abstain, minutes, recorded_by) in (0, 8)),
  constraint adoption_counts_add_up check
    (roll is null or (present between 0 and roll and votes_for >= 0 and votes_against >= 0 and votes_abstain >= 0
     and votes_for + votes_against + votes_abstain <= present)),
  constraint adoption_by_a_meeting_has_its_counts check (way <> 'RESIDENTS_MEETING' or state in ('OPEN', 'VOIDED') or roll is not null)
);
create unique index adoption_is_open_once on conventions.adoption (convention_id) where state = 'OPEN';
create index adoption_of on conventions.adoption (convention_id, opened_at);
create index adoption_by_ballot on conventions.adoption (ballot_id);
create index adoption_by_opener on conventions.adoption (opened_by);
create index adoption_by_recorder on conventions.adoption (recorded_by);

-- One round from draft to force. What is in force was adopted, word for word; the keys say so (L-05).
create table conventions.edition (
  convention_id uuid not null references conventions.convention,
  number int not null,
  repeals boolean not null,
  stage text not null,
  needs_filing boolean not null,
  opened_at timestamptz not null,
  consult_from date,
  consult_until date,
  adoption_id uuid,
  adoption_passed boolean not null default true,
  adopted_version int,
  adopted_hash text,
  adopted_on date,
  filing_number text,
  filing_office text,
  filed_on date,
  filed_by uuid references identity.account,
  effective_on date,
  in_force_since date,
  in_force_until date,
  review_on date,
  review_told_at timestamptz,
  withdrawn_reason text,
  constraint edition_is_numbered_once primary key (convention_id, number),
  constraint edition_stage_is_known check (stage in
    ('DRAFT', 'CONSULTATION', 'ADOPTION', 'ADOPTED', 'FILED', 'IN_FORCE', 'UNDER_REVIEW', 'AMENDED', 'REPEALED', 'WITHDRAWN')),
  constraint edition_only_counts_what_passed check (adoption_passed),
  constraint edition_was_adopted_in_these_words foreign key (adoption_id, adoption_passed, adopted_hash)
    references conventions.adoption (id, passed, content_hash),
  constraint edition_adopted_version_has_that_hash foreign key (convention_id, adopted_version, adopted_hash)
    references conventions.version (convention_id, number, content_hash),
  constraint edition_consultation_has_days check
    ((consult_from is null) = (consult_until is null) and consult_until >= consult_from),
  constraint edition_was_consulted_on_before_its_adoption check
    (stage in ('DRAFT', 'WITHDRAWN') or consult_until is not null),
  constraint edition_is_adopted_before_it_is_in_force check
    (stage in ('DRAFT', 'CONSULTATION', 'ADOPTION', 'WITHDRAWN')
     or num_nonnulls(adoption_id, adopted_version, adopted_hash, adopted_on) = 4),
  constraint edition_filing_is_whole check (num_nonnulls(filing_number, filing_office, filed_on, filed_by) in (0, 4)),
  constraint edition_is_filed_before_it_is_in_force check
    (not needs_filing or in_force_since is null or filed_on is not null),
  constraint edition_filed_has_its_filing check (stage <> 'FILED' or filed_on is not null),
  constraint edition_in_force_has_its_days check
    (stage not in ('IN_FORCE', 'UNDER_REVIEW', 'AMENDED') or in_force_since is not null),
  constraint edition_is_in_force_after_its_adoption check (in_force_since >= adopted_on),
  constraint edition_no_longer_in_force_has_its_day check (stage not in ('AMENDED') or in_force_until is not null),
  constraint edition_withdrawn_says_why check ((stage = 'WITHDRAWN') = (withdrawn_reason is not null))
);
create index edition_by_filer on conventions.edition (filed_by);
create index edition_by_stage on conventions.edition (stage);
create index edition_by_adoption on conventions.edition (adoption_id);
create unique index edition_in_force_is_one on conventions.edition (convention_id) where stage in ('IN_FORCE', 'UNDER_REVIEW');
create index edition_to_review on conventions.edition (review_on) where stage = 'IN_FORCE' and review_told_at is null;
create index edition_to_begin on conventions.edition (effective_on) where stage in ('ADOPTED', 'FILED');

-- Another wording for one article, a new article, or one less; decided by the drafters with a reason.
create table conventions.amendment (
  id uuid not null,
  convention_id uuid not null references conventions.convention,
  edition int not null,
  kind text not null,
  article_id uuid,
  base_version int not null,
  heading text,
  words text,
  reason text not null,
  account_id uuid not null references identity.account,
  proposed_at timestamptz not null,
  state text not null,
  decision_reason text,
  decided_by uuid references identity.account,
  decided_at timestamptz,
  result_version int,
  hidden_reason text,
  constraint amendment_has_an_id primary key (id),
  constraint amendment_kind_is_known check (kind in ('CHANGE', 'ADD', 'REMOVE')),
  constraint amendment_is_of_an_article_or_adds_one check (kind = 'ADD' or article_id is not null),
  constraint amendment_of_an_article foreign key (convention_id, article_id) references conventions.article (convention_id, id),
  constraint amendment_has_words check ((kind = 'REMOVE') = (words is null) and (words is null) = (heading is null)),
  constraint amendment_is_based_on_a_version foreign key (convention_id, base_version) references conventions.version (convention_id, number),
  constraint amendment_made_a_version foreign key (convention_id, result_version) references conventions.version (convention_id, number),
  constraint amendment_state_is_known check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  constraint amendment_decided_is_whole check ((state = 'OPEN') = (decided_at is null)),
  constraint amendment_decision_has_its_reason check (state not in ('ACCEPTED', 'REJECTED') or (decision_reason is not null and decided_by is not null)),
  constraint amendment_accepted_is_in_a_version check ((state = 'ACCEPTED') = (result_version is not null))
);
create unique index amendment_made_one_version on conventions.amendment (convention_id, result_version);
create index amendment_of_convention on conventions.amendment (convention_id, proposed_at);
create index amendment_on_article on conventions.amendment (convention_id, article_id);
create index amendment_on_base on conventions.amendment (convention_id, base_version);
create index amendment_by_author on conventions.amendment (account_id);
create index amendment_by_decider on conventions.amendment (decided_by);

-- A household stands by a version. A paper counts when a second person has confirmed it (L-14).
create table conventions.signature (
  id uuid not null,
  convention_id uuid not null,
  version int not null,
  household_id uuid not null references community.household,
  path text collate "C" not null,
  channel text not null,
  state text not null,
  account_id uuid references identity.account,
  paper_name text,
  evidence_id uuid,
  recorded_by uuid references identity.account,
  confirmed_by uuid references identity.account,
  signed_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  constraint signature_has_an_id primary key (id),
  constraint signature_is_of_a_version foreign key (convention_id, version) references conventions.version (convention_id, number),
  constraint signature_channel_is_known check (channel in ('ONLINE', 'PAPER')),
  constraint signature_state_is_known check (state in ('WAITING', 'SIGNED', 'REFUSED', 'WITHDRAWN')),
  constraint signature_on_paper_has_its_papers check
    ((channel = 'PAPER') = (recorded_by is not null) and (channel = 'PAPER') = (paper_name is not null)
     and (channel = 'PAPER') = (evidence_id is not null) and (channel = 'ONLINE') = (account_id is not null)),
  constraint signature_is_confirmed_by_somebody_else check (confirmed_by <> recorded_by),
  constraint signature_on_paper_counts_when_confirmed check
    (channel = 'ONLINE' or state not in ('SIGNED', 'WITHDRAWN') or confirmed_by is not null),
  constraint signature_ended_has_a_time check ((state in ('WAITING', 'SIGNED')) = (ended_at is null))
);
create unique index signature_is_one_per_household_and_version
  on conventions.signature (convention_id, version, household_id) where state = 'SIGNED';
create unique index signature_waits_once_per_household_and_version
  on conventions.signature (convention_id, version, household_id) where state = 'WAITING';
create index signature_of_household on conventions.signature (household_id);
create index signature_of_version on conventions.signature (convention_id, version, path collate "C");
create index signature_by_account on conventions.signature (account_id);
create index signature_by_recorder on conventions.signature (recorded_by);
create index signature_by_confirmer on conventions.signature (confirmed_by);

-- A neighbour reminds a household of an article; read by that household and the convenor only.
create table conventions.reminder (
  id uuid not null,
  convention_id uuid not null,
  article_id uuid not null,
  household_id uuid not null references community.household,
  path text collate "C" not null,
  account_id uuid not null references identity.account,
  words text not null,
  sent_at timestamptz not null,
  reply text,
  replied_by uuid references identity.account,
  replied_at timestamptz,
  constraint reminder_has_an_id primary key (id),
  constraint reminder_cites_an_article foreign key (convention_id, article_id) references conventions.article (convention_id, id),
  constraint reminder_reply_is_whole check ((reply is null) = (replied_at is null) and (reply is null) = (replied_by is null))
);
create index reminder_of_household on conventions.reminder (household_id, sent_at desc);
create index reminder_of_place on conventions.reminder (path collate "C", sent_at desc);
create index reminder_of_article on conventions.reminder (convention_id, article_id);
create index reminder_by_account on conventions.reminder (account_id, sent_at desc);
create index reminder_by_replier on conventions.reminder (replied_by);

-- Texts to begin with.
create table conventions.starter (
  code text not null,
  position int not null,
  topic text not null,
  title text not null,
  preamble text not null,
  constraint starter_has_a_code primary key (code),
  constraint starter_has_its_place unique (position)
);
create table conventions.starter_article (
  starter_code text not null references conventions.starter,
  number int not null,
  heading text not null,
  words text not null,
  constraint starter_article_has_its_number primary key (starter_code, number)
);
