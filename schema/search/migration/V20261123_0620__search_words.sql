-- New tables of a module that had none: no rows before. To go back, drop schema search; searching
-- itself needs none of it (the list of equal words is then the one shipped with the program).
create schema search;

-- What was asked, by day and community, and how often with how many hits. Never by whom: a text
-- comes here only after three different sources asked it on one day, and the sources stay in memory.
create table search.asked (
  community_id uuid not null references community.community,
  day date not null,
  words text collate "C" not null,
  found_none int not null,
  found_few int not null,
  found_many int not null,
  constraint asked_is_one_row_per_text_and_day primary key (community_id, day, words),
  constraint asked_text_is_short check (char_length(words) between 1 and 20),
  constraint asked_is_counted check (found_none >= 0 and found_few >= 0 and found_many >= 0)
);
create index asked_by_day_for_the_sweep on search.asked (day);

-- Words that mean the same when somebody asks. Without finds the words find each other; with finds,
-- who asks for one of the words finds those too, and not the other way round. Removed groups stay for
-- their history.
create table search.synonym_group (
  id uuid not null,
  community_id uuid references community.community,
  words text[] not null,
  finds text[] not null,
  version int not null default 1,
  removed boolean not null default false,
  changed_at timestamptz not null,
  constraint synonym_group_has_an_id primary key (id),
  constraint synonym_group_says_one_thing_in_several_ways check
    (cardinality(words) + cardinality(finds) between 2 and 40 and cardinality(words) > 0)
);
comment on column search.synonym_group.community_id is 'null: for all communities';
create index synonym_group_of_community on search.synonym_group (community_id, id) where not removed;

-- Every state a group ever had, append-only.
create table search.synonym_change (
  group_id uuid not null references search.synonym_group,
  version int not null,
  words text[] not null,
  finds text[] not null,
  removed boolean not null,
  changed_by uuid references identity.account,
  changed_at timestamptz not null,
  constraint synonym_change_is_one_per_version primary key (group_id, version)
);
comment on column search.synonym_change.changed_by is 'null: shipped with the program';
create index synonym_change_by on search.synonym_change (changed_by) where changed_by is not null;
create trigger synonym_change_rows_never_change before update or delete on search.synonym_change
  for each row execute function platform.refuse_change();
create trigger synonym_change_is_never_emptied before truncate on search.synonym_change
  for each statement execute function platform.refuse_change();

-- One row once the shipped list was taken over; raised by every change, so that a node sees by one
-- number that it must read the groups again. Locked by whoever changes a group.
create table search.synonym_edition (
  only_row boolean not null default true check (only_row),
  edition bigint not null,
  constraint synonym_edition_is_one primary key (only_row)
);
