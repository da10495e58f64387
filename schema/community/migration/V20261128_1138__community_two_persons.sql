-- New tables; no rows before. To go back, drop them.
-- Dangerous acts that one person asks for and another confirms: offices given and ended, personal data taken out.
create table community.two_person_act (
  id uuid not null,
  community_id uuid not null references community.community,
  kind text not null,
  account_id uuid references identity.account,
  office text,
  area_id uuid references community.area,
  term_ends date,
  reason text not null,
  asked_by uuid not null references identity.account,
  asked_at timestamptz not null,
  status text not null default 'ASKED',
  answered_by uuid references identity.account,
  answered_at timestamptz,
  answer text,
  constraint two_person_act_has_an_id primary key (id),
  constraint two_person_act_kind_is_known check (kind in ('GRANT_OFFICE', 'END_OFFICE', 'EXPORT_PERSONAL_DATA')),
  constraint two_person_act_status_is_known check (status in ('ASKED', 'CONFIRMED', 'REFUSED', 'USED')),
  constraint two_person_act_takes_two check (answered_by <> asked_by),
  constraint two_person_act_answered_by_somebody check (status = 'ASKED' or (answered_by is not null and answered_at is not null)),
  constraint two_person_act_about_an_office_names_it check (
    kind = 'EXPORT_PERSONAL_DATA' or (account_id is not null and office is not null and area_id is not null))
);
create index two_person_act_of_community on community.two_person_act (community_id, asked_at desc, id);
create index two_person_act_about_account on community.two_person_act (account_id) where account_id is not null;
create index two_person_act_asked_by on community.two_person_act (asked_by);
create index two_person_act_answered_by on community.two_person_act (answered_by) where answered_by is not null;
create index two_person_act_area on community.two_person_act (area_id) where area_id is not null;

-- Who may act for whom at the portal (代办): consent of the one acted for, recorded and ended by name.
create table community.assistance (
  id uuid not null,
  number text not null,
  community_id uuid not null references community.community,
  person_id uuid not null references community.person,
  helper_id uuid not null references identity.account,
  consent_how text not null,
  consent_words text not null,
  since timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  recorded_by uuid not null references identity.account,
  constraint assistance_has_an_id primary key (id),
  constraint assistance_number_is_unique unique (number),
  constraint assistance_consent_is_of_a_known_kind check (consent_how in ('SIGNED_PAPER', 'BY_PHONE', 'IN_PERSON', 'OWN_ACCOUNT')),
  constraint assistance_ends_within_a_year check (until > since and until <= since + interval '366 days')
);
create unique index assistance_is_open_once on community.assistance (person_id, helper_id) where ended_at is null;
create index assistance_of_helper on community.assistance (helper_id);
create index assistance_of_community on community.assistance (community_id, since desc);
create index assistance_recorded_by on community.assistance (recorded_by);

-- Each thing done for somebody, with the receipt they get.
create table community.assisted_act (
  id uuid not null,
  assistance_id uuid not null references community.assistance,
  receipt text not null,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  done_at timestamptz not null,
  constraint assisted_act_has_an_id primary key (id),
  constraint assisted_act_receipt_is_unique unique (receipt)
);
create index assisted_act_of_assistance on community.assisted_act (assistance_id, done_at desc);
