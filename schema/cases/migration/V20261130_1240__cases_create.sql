-- New tables: cases (示范案例), what they said at each publication, and which proposals began with one.
-- To go back, drop schema cases.
create schema cases;

-- One case with today's words. It tells of a matter that was done; what can be counted is counted there.
create table cases.case_story (
  id uuid not null,
  community_id uuid not null references community.community,
  community_path text collate "C" not null,
  proposal_id uuid not null references proposals.proposal,
  status text not null default 'DRAFT',
  version int not null default 1,
  title text not null,
  problem text not null,
  process text not null,
  cost text not null,
  result text not null,
  lessons text not null,
  begun_at timestamptz not null,
  begun_by uuid not null references identity.account,
  published_at timestamptz,
  published_by uuid references identity.account,
  corrected_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references identity.account,
  withdrawn_reason text,
  constraint case_story_has_an_id primary key (id),
  constraint case_story_status_is_known check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  constraint case_story_title_is_short check (char_length(title) between 1 and 30),
  constraint case_story_is_published_by_somebody check
    ((published_at is null) = (published_by is null) and (status <> 'PUBLISHED' or published_at is not null)
      and (status <> 'DRAFT' or published_at is null)),
  constraint case_story_is_withdrawn_by_somebody_with_a_reason check
    ((status = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null)
      and (withdrawn_at is null) = (withdrawn_reason is null))
);
-- A matter is told once; what was withdrawn may be told anew.
create unique index case_story_is_one_per_matter on cases.case_story (proposal_id) where status <> 'WITHDRAWN';
create index case_story_of_matter on cases.case_story (proposal_id);
create index case_story_published on cases.case_story (published_at desc, id desc) where status = 'PUBLISHED';
create index case_story_published_of_community on cases.case_story (community_id, published_at desc, id desc) where status = 'PUBLISHED';
create index case_story_at_desk on cases.case_story (community_id, begun_at desc, id desc);
create index case_story_begun_by on cases.case_story (begun_by);
create index case_story_published_by on cases.case_story (published_by) where published_by is not null;
create index case_story_withdrawn_by on cases.case_story (withdrawn_by) where withdrawn_by is not null;

-- What everybody could read, from its first publication on; never changed.
create table cases.case_edition (
  case_id uuid not null references cases.case_story,
  edition int not null,
  title text not null,
  problem text not null,
  process text not null,
  cost text not null,
  result text not null,
  lessons text not null,
  note text,
  at timestamptz not null,
  by_account_id uuid not null references identity.account,
  constraint case_edition_is_one_per_number primary key (case_id, edition),
  constraint case_edition_says_why_it_was_corrected check ((edition = 1) = (note is null))
);
create index case_edition_by_account on cases.case_edition (by_account_id);
create trigger case_edition_rows_never_change before update or delete on cases.case_edition
  for each row execute function platform.refuse_change();
create trigger case_edition_is_never_emptied before truncate on cases.case_edition
  for each statement execute function platform.refuse_change();

-- Which case a proposal of another community began with.
create table cases.proposal_reference (
  proposal_id uuid not null references proposals.proposal,
  case_id uuid not null references cases.case_story,
  at timestamptz not null,
  constraint proposal_reference_is_one_per_proposal primary key (proposal_id)
);
create index proposal_reference_of_case on cases.proposal_reference (case_id);
