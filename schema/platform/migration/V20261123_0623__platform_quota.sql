-- New table: no existing row is touched. To go back, drop it; nothing but today's counts is lost.

-- How often something was done within a time, counted for all nodes together.
create table platform.quota (
  act text not null,
  who bytea not null,
  used int not null,
  ends_at timestamptz not null,
  constraint quota_is_one_per_act_and_actor primary key (act, who),
  constraint quota_counts_from_one check (used > 0)
);
create index quota_over on platform.quota (ends_at);

-- Keys are forgotten by age.
create index request_key_by_age on platform.request_key (at);
