-- New table; no rows before. To go back, drop it.
-- Offices given and ended: one person asks, another confirms.
create table community.two_person_act (
  id uuid not null,
  community_id uuid not null references community.community,
  kind text not null,
  account_id uuid not null references identity.account,
  office text not null,
  area_id uuid not null references community.area,
  term_ends date,
  reason text not null,
  asked_by uuid not null references identity.account,
  asked_at timestamptz not null,
  status text not null default 'ASKED',
  answered_by uuid references identity.account,
  answered_at timestamptz,
  answer text,
  constraint two_person_act_has_an_id primary key (id),
  constraint two_person_act_kind_is_known check (kind in ('GRANT_OFFICE', 'END_OFFICE')),
  constraint two_person_act_status_is_known check (status in ('ASKED', 'CONFIRMED', 'REFUSED')),
  constraint two_person_act_takes_two check (answered_by <> asked_by),
  constraint two_person_act_answered_by_somebody check (status = 'ASKED' or (answered_by is not null and answered_at is not null))
);
create index two_person_act_of_community on community.two_person_act (community_id, asked_at desc, id);
create index two_person_act_about_account on community.two_person_act (account_id);
create index two_person_act_asked_by on community.two_person_act (asked_by);
create index two_person_act_answered_by on community.two_person_act (answered_by) where answered_by is not null;
create index two_person_act_area on community.two_person_act (area_id);
