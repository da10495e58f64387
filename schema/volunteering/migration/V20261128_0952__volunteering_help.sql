-- New tables: no rows before. To go back, drop them.

-- 难事大家帮: what stands here everybody may read.
create table volunteering.help_request (
  id uuid not null,
  community_id uuid not null references community.community,
  area_id uuid not null references community.area,
  path text collate "C" not null,
  kind text not null,
  title text not null,
  body text not null,
  care boolean not null,
  asked_by uuid not null references identity.account,
  asked_at timestamptz not null,
  worker_id uuid references identity.account,
  hidden_reason text,
  withdrawn_at timestamptz,
  done_at timestamptz,
  done_by uuid references identity.account,
  done_note text,
  thanks text,
  thanked_at timestamptz,
  constraint help_request_has_an_id primary key (id),
  constraint help_request_care_is_known_by_its_details unique (id, care),
  constraint help_request_kind_is_known check (kind in ('HELP', 'WISH')),
  constraint help_request_is_done_or_withdrawn_not_both check (done_at is null or withdrawn_at is null),
  constraint help_request_done_names_who check ((done_at is null) = (done_by is null)),
  constraint help_request_is_thanked_after_it_is_done check
    ((thanks is null) = (thanked_at is null) and (thanked_at is null or done_at is not null))
);
create index help_request_of_community on volunteering.help_request (community_id, asked_at desc, id desc);
create index help_request_by_place on volunteering.help_request (path);
create index help_request_at on volunteering.help_request (area_id);
create index help_request_by_asker on volunteering.help_request (asked_by);
create index help_request_by_worker on volunteering.help_request (worker_id);
create index help_request_by_doer on volunteering.help_request (done_by);

-- What only the claimer and the assigned worker read; about care needs only with a consent of its
-- own (L-62). Forgotten when the help is over.
create table volunteering.help_detail (
  request_id uuid not null,
  care boolean not null,
  words text not null,
  care_consent_at timestamptz,
  constraint help_detail_is_one_per_request primary key (request_id),
  constraint help_detail_belongs_to_a_request foreign key (request_id, care)
    references volunteering.help_request (id, care),
  constraint help_detail_about_care_needs_a_consent check (not care or care_consent_at is not null)
);
create index help_detail_of_request on volunteering.help_detail (request_id, care);

create table volunteering.help_claim (
  id uuid not null,
  request_id uuid not null references volunteering.help_request,
  account_id uuid not null references identity.account,
  claimed_at timestamptz not null,
  handed_back_at timestamptz,
  hand_back_reason text,
  constraint help_claim_has_an_id primary key (id),
  constraint help_claim_handed_back_says_why check ((handed_back_at is null) = (hand_back_reason is null))
);
create unique index help_claim_is_one_at_a_time on volunteering.help_claim (request_id) where handed_back_at is null;
create index help_claim_by_account on volunteering.help_claim (account_id);
create index help_claim_of_request on volunteering.help_claim (request_id, claimed_at);
