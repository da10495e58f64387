-- New database: nothing exists before. To go back, drop schema identity.
create schema identity;

-- One living account per phone. The number itself is encrypted (AES-GCM); phone_hash is a keyed
-- hash to find it by. A closed account keeps its hash so that the person behind it stays known.
create table identity.account (
  id uuid not null,
  phone_hash bytea not null,
  phone_sealed bytea not null,
  phone_masked text not null,
  name text,
  elder_mode boolean not null default false,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint account_has_an_id primary key (id)
);
create unique index account_is_one_per_phone on identity.account (phone_hash) where closed_at is null;
create index account_is_found_by_phone on identity.account (phone_hash);

create table identity.phone_code (
  phone_hash bytea not null,
  code_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  constraint phone_code_is_one_per_phone primary key (phone_hash)
);

-- One signed-in device. The refresh secret rotates: only its newest hash is valid, and use of an
-- older one ends the session.
create table identity.session (
  id uuid not null,
  account_id uuid not null references identity.account,
  secret_hash bytea not null,
  web boolean not null,
  created_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint session_has_an_id primary key (id)
);
create unique index session_is_found_by_secret on identity.session (secret_hash);
create index session_belongs_to_account on identity.session (account_id) where ended_at is null;

create table identity.spent_secret (
  secret_hash bytea not null,
  session_id uuid not null references identity.session,
  constraint spent_secret_is_remembered_once primary key (secret_hash)
);
create index spent_secret_belongs_to_session on identity.spent_secret (session_id);
