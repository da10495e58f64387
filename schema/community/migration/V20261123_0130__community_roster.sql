-- New tables: existing rows are not touched. To go back, drop the three tables; households and
-- persons already imported stay.

-- One uploaded roster. Rows wait in roster_row until somebody of the desk decides; then they go.
create table community.roster_import (
  id uuid not null,
  community_id uuid not null references community.community,
  file_name text not null,
  status text not null,
  rows int not null default 0,
  new_households int not null default 0,
  changed_households int not null default 0,
  unchanged_households int not null default 0,
  absent_households int not null default 0,
  new_persons int not null default 0,
  error_count int not null default 0,
  based_on uuid,
  uploaded_by uuid references identity.account,
  uploaded_at timestamptz not null,
  decided_by uuid references identity.account,
  decided_at timestamptz,
  constraint roster_import_has_an_id primary key (id),
  constraint roster_import_status_is_known check (status in ('LOADING', 'CHECKED', 'COMMITTED', 'DISCARDED')),
  constraint roster_import_is_decided_with_a_date check ((decided_at is not null) = (status in ('COMMITTED', 'DISCARDED'))),
  constraint roster_import_with_errors_is_never_in_force check (status <> 'COMMITTED' or error_count = 0)
);
comment on column community.roster_import.based_on is 'the import in force when this one was checked; null for the first';
comment on column community.roster_import.uploaded_by is 'null when imported from the command line';
create index roster_import_of_community on community.roster_import (community_id, status, decided_at);
create index roster_import_by_uploader on community.roster_import (uploaded_by);
create index roster_import_by_decider on community.roster_import (decided_by);

create table community.roster_row (
  import_id uuid not null references community.roster_import on delete cascade,
  line int not null,
  cluster text,
  compound text not null,
  building text not null,
  stairwell text not null,
  door text not null,
  area_cm2 bigint check (area_cm2 > 0),
  developer_held boolean,
  name text,
  capacity text check (capacity in ('OWNER', 'TENANT', 'FAMILY')),
  phone_hash bytea,
  phone_sealed bytea,
  phone_masked text,
  constraint roster_row_is_one_per_line primary key (import_id, line),
  constraint roster_row_has_a_person_whole_or_not_at_all
    check ((name is null) = (capacity is null) and (name is not null or phone_hash is null)),
  constraint roster_row_has_a_phone_whole_or_not_at_all
    check ((phone_hash is null) = (phone_sealed is null) and (phone_hash is null) = (phone_masked is null))
);

comment on column community.roster_row.developer_held is 'null when the file has no such column';

create table community.roster_error (
  import_id uuid not null references community.roster_import on delete cascade,
  line int not null,
  position int not null,
  column_name text not null,
  problem text not null,
  remedy text not null,
  constraint roster_error_is_told_once_per_cell primary key (import_id, line, position)
);
comment on column community.roster_error.position is 'of the column in the template, 1 to 10; 0 for the line as a whole';
