-- Accounts so far are not being closed. To go back, drop the column and the table.
alter table identity.account add column closes_at timestamptz;
comment on column identity.account.closes_at is 'its owner asked to close it; until then they may think better of it (L-64)';
create index account_closes_at on identity.account (closes_at) where closes_at is not null and closed_at is null;

-- What a person agreed to, by version of the text; withdrawn is a row of its own time (L-60).
create table identity.consent (
  id uuid not null,
  account_id uuid not null references identity.account,
  document text not null,
  version text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint consent_has_an_id primary key (id),
  constraint consent_document_is_known check (document in ('PRIVACY', 'HOUSE_RULES', 'EVIDENCE', 'NOTICES')),
  constraint consent_ends_after_it_began check (withdrawn_at >= given_at)
);
create unique index consent_is_given_once on identity.consent (account_id, document, version) where withdrawn_at is null;
