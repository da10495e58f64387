-- New database: nothing exists before. To go back, drop schema platform.
create schema platform;

-- Events, appended in the transaction that makes them true. A reader keeps a position (xid, id):
-- every event of a transaction older than the oldest still running one is final, so a position
-- moved only over final events can never skip one that commits late.
create table platform.outbox (
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  facts jsonb not null default '{}',
  said_at timestamptz not null default now(),
  constraint outbox_has_one_row_per_event primary key (id)
);
create index outbox_is_read_in_order on platform.outbox (xid, id);

-- How far each handler that works inside the database has come.
create table platform.outbox_position (
  handler text not null,
  xid xid8 not null default '0',
  id bigint not null default 0,
  constraint outbox_position_is_one_per_handler primary key (handler)
);

-- The first answer to a requestKey; phones repeat.
create table platform.request_key (
  account_id uuid not null,
  key text not null check (length(key) between 1 and 100),
  act text not null,
  result_id uuid not null,
  at timestamptz not null default now(),
  constraint request_key_is_used_once_per_account primary key (account_id, key)
);

-- Who did what, append-only (L-72): the triggers refuse any change.
create table platform.audit (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  account_id uuid,
  area_path text collate "C",
  act text not null,
  object_kind text not null,
  object_id uuid,
  detail text,
  result text not null default 'OK',
  constraint audit_has_one_row_per_act primary key (id)
);
create index audit_is_read_by_place_newest_first on platform.audit (area_path, id desc);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'platform.% is append-only', tg_table_name;
end $$;
create trigger audit_rows_never_change before update or delete on platform.audit
  for each row execute function platform.refuse_change();
create trigger audit_is_never_emptied before truncate on platform.audit
  for each statement execute function platform.refuse_change();
