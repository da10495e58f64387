-- Rows so far count as written by this migration's transaction: they are sealed first, in the order of their ids.
-- To go back, drop the table and the three columns.
alter table platform.audit
  add column xid xid8 not null default pg_current_xact_id(),
  add column about_account uuid,
  add column address text;
comment on column platform.audit.about_account is 'whose personal data staff looked at; that person reads these lines';
comment on column platform.audit.address is 'network address and port of who acted (L-72)';
create index audit_about_a_person on platform.audit (about_account, id desc) where about_account is not null;
create index audit_in_order_of_commit on platform.audit (xid, id);

-- Each line of the log, in order of commit, hashed together with the hash before it.
create table platform.audit_seal (
  seq bigint not null,
  audit_id bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  constraint audit_seal_is_a_chain primary key (seq),
  constraint audit_seal_is_one_per_line unique (audit_id),
  constraint audit_seal_begins_with_one check (seq > 0)
);
create trigger audit_seals_never_change before update or delete on platform.audit_seal
  for each row execute function platform.refuse_change();
create trigger audit_seal_is_never_emptied before truncate on platform.audit_seal
  for each statement execute function platform.refuse_change();
