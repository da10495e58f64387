-- New tables; no rows before. To go back, drop them.
-- 代办 (L-82): an elder agreed that somebody acts for them; never for votes.
create table community.mandate (
  id uuid not null,
  community_id uuid not null references community.community,
  person_id uuid not null references community.person,
  helper_id uuid not null references identity.account,
  acts text[] not null,
  purpose text not null,
  given_how text not null,
  evidence text,
  given_on date not null,
  until date not null,
  recorded_by uuid not null references identity.account,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references identity.account,
  ended_why text,
  constraint mandate_has_an_id primary key (id),
  constraint mandate_is_written_down_by_somebody_else check (recorded_by <> helper_id),
  constraint mandate_is_for_something check
    (acts <@ array['PROPOSE', 'ENDORSE', 'COMMENT'] and cardinality(acts) between 1 and 3),
  constraint mandate_given_how_is_known check (given_how in ('IN_PERSON', 'IN_WRITING', 'BY_PHONE')),
  constraint mandate_ends_by_itself_within_a_year check (until > given_on and until <= given_on + 366),
  constraint mandate_ended_says_why check ((ended_at is null) = (ended_why is null))
);
create unique index mandate_is_one_per_person_and_helper on community.mandate (person_id, helper_id) where ended_at is null;
create index mandate_of_helper on community.mandate (helper_id) where ended_at is null;
create index mandate_of_community on community.mandate (community_id, recorded_at desc, id desc);
create index mandate_recorded_by on community.mandate (recorded_by);
create index mandate_ended_by on community.mandate (ended_by) where ended_by is not null;

-- What was done under it, for good.
create table community.acted_for (
  id uuid not null,
  mandate_id uuid not null references community.mandate,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  at timestamptz not null,
  constraint acted_for_has_an_id primary key (id),
  constraint acted_for_act_is_known check (act in ('PROPOSE', 'ENDORSE', 'COMMENT')),
  constraint acted_for_is_marked_once unique (mandate_id, act, subject_kind, subject_id)
);
create index acted_for_by_subject on community.acted_for (subject_id);
create trigger acted_for_rows_never_change before update or delete on community.acted_for
  for each row execute function platform.refuse_change();
create trigger acted_for_is_never_emptied before truncate on community.acted_for
  for each statement execute function platform.refuse_change();
