-- New tables: no existing row is touched. To go back, drop both tables and the two published views.

-- Who serves a community besides its residents: the committee itself, the property company, the
-- owners' committee, a department of the subdistrict, a group of neighbours.
create table community.organisation (
  id uuid not null,
  community_id uuid not null references community.community,
  kind text not null,
  name text not null,
  since date not null,
  until date,
  constraint organisation_has_an_id primary key (id),
  constraint organisation_kind_is_known check (kind in
    ('COMMITTEE', 'PROPERTY_COMPANY', 'OWNERS_COMMITTEE', 'DEPARTMENT', 'SOCIAL_GROUP', 'OTHER')),
  constraint organisation_name_is_short check (char_length(name) between 2 and 40),
  constraint organisation_ends_after_it_began check (until is null or until >= since),
  constraint organisation_serves_one_community unique (community_id, id)
);
comment on column community.organisation.until is 'last day it served; null while it serves';
create unique index organisation_name_is_unique_while_it_serves
  on community.organisation (community_id, name) where until is null;

-- Accounts that speak for an organisation.
create table community.representative (
  organisation_id uuid not null references community.organisation,
  account_id uuid not null references identity.account,
  constraint representative_is_named_once primary key (organisation_id, account_id)
);
create index representative_of_account on community.representative (account_id);
