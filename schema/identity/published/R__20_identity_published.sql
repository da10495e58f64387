-- What other modules may join: accounts without their numbers, and which sessions live.
create schema if not exists identity_published;
create or replace view identity_published.account as
  select id, name, phone_masked, phone_hash, elder_mode, closed_at from identity.account;
create or replace view identity_published.live_session as
  select id, account_id, secret_hash, web, expires_at from identity.session where ended_at is null;
