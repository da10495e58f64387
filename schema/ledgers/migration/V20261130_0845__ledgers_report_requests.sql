-- New tables: what may be asked of a committee (准入清单), and what is asked of it. To go back, drop them.

-- Written by the subdistrict; a line that ends stays, so that what was asked under it can be read.
create table ledgers.admitted_report (
  id uuid not null,
  community_id uuid not null references community.community,
  name text not null,
  basis text not null,
  since date not null,
  until date,
  admitted_by uuid not null references identity.account,
  ended_by uuid references identity.account,
  constraint admitted_report_has_an_id primary key (id),
  constraint admitted_report_days_are_in_order check (until is null or since <= until),
  constraint admitted_report_is_ended_by_somebody check ((until is null) = (ended_by is null))
);
create index admitted_report_of_community on ledgers.admitted_report (community_id, since);
create index admitted_report_admitted_by on ledgers.admitted_report (admitted_by);
create index admitted_report_ended_by on ledgers.admitted_report (ended_by) where ended_by is not null;

-- Who asked the committee for which report, on what basis, and what came of it. What is on the list is
-- handed in; what is not may be refused.
create table ledgers.report_request (
  id uuid not null,
  community_id uuid not null references community.community,
  title text not null,
  asked_by text not null,
  basis text not null,
  due_on date not null,
  admitted_id uuid references ledgers.admitted_report,
  registered_by uuid not null references identity.account,
  registered_at timestamptz not null,
  status text not null default 'OPEN',
  answered_by uuid references identity.account,
  answered_at timestamptz,
  answer text,
  constraint report_request_has_an_id primary key (id),
  constraint report_request_status_is_known check (status in ('OPEN', 'DELIVERED', 'REFUSED')),
  constraint report_request_on_the_list_is_not_refused check (status <> 'REFUSED' or admitted_id is null),
  constraint report_request_is_refused_with_a_reason check (status <> 'REFUSED' or answer is not null),
  constraint report_request_answered_by_somebody check
    ((status = 'OPEN') = (answered_by is null) and (answered_by is null) = (answered_at is null))
);
create index report_request_of_community on ledgers.report_request (community_id, registered_at desc, id desc);
create index report_request_admitted on ledgers.report_request (admitted_id) where admitted_id is not null;
create index report_request_registered_by on ledgers.report_request (registered_by);
create index report_request_answered_by on ledgers.report_request (answered_by) where answered_by is not null;
