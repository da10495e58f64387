-- Secrets spent so far count as spent now: they are kept a little longer than needed. To go back, drop the column and the indexes.
alter table identity.spent_secret add column spent_at timestamptz not null default now();
create index spent_secret_by_age on identity.spent_secret (spent_at);
create index session_by_expiry on identity.session (expires_at);
create index phone_code_by_expiry on identity.phone_code (expires_at);
