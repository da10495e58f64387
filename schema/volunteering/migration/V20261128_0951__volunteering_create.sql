-- New module: no rows before. To go back, drop schemas volunteering and volunteering_published.
create schema volunteering;

-- What volunteering goes by; data, so that a later text of the law is a row, not a release. The
-- newest one in force counts.
create table volunteering.rules (
  valid_from date not null,
  source text not null,
  no_shows int not null check (no_shows > 0),
  no_show_days int not null check (no_show_days > 0),
  pause_days int not null check (pause_days > 0),
  cancel_hours int not null check (cancel_hours between 0 and 168),
  early_minutes int not null check (early_minutes between 0 and 120),
  late_minutes int not null check (late_minutes between 0 and 240),
  points_per_hour int not null check (points_per_hour >= 0),
  constraint rules_are_one_per_day primary key (valid_from)
);
insert into volunteering.rules values
  ('2020-01-01', '志愿服务条例第二十二条：不能参加的应及时告知；次数、期限和积分为本平台通行做法',
   2, 90, 30, 24, 30, 60, 2);

-- Stars by confirmed time (L-54).
create table volunteering.star_level (
  stars int not null check (stars between 1 and 5),
  minutes int not null check (minutes > 0),
  constraint star_level_is_one_per_star primary key (stars)
);
insert into volunteering.star_level values (1, 6000), (2, 18000), (3, 36000), (4, 60000), (5, 90000);

-- Who volunteers; need not live here (新就业群体). Of a minor only the day of coming of age is kept.
create table volunteering.volunteer (
  account_id uuid not null references identity.account,
  number bigint generated always as identity (start with 100001),
  kind text not null,
  name text not null,
  adult_on date,
  listed boolean not null default false,
  skills text[] not null default '{}',
  registered_at timestamptz not null,
  constraint volunteer_is_one_per_account primary key (account_id),
  constraint volunteer_number_is_given_once unique (number),
  constraint volunteer_kind_is_known check (kind in ('RESIDENT', 'NEW_EMPLOYMENT', 'OTHER'))
);
comment on column volunteering.volunteer.listed is 'agreed to stand by name in public lists (L-50)';

create table volunteering.activity (
  id uuid not null,
  community_id uuid not null references community.community,
  area_id uuid not null references community.area,
  path text collate "C" not null,
  organisation_id uuid references community.organisation,
  published_by uuid not null references identity.account,
  published_at timestamptz not null,
  title text not null,
  body text not null,
  risks text not null,
  meeting_place text not null,
  contact text not null,
  bodily_risk boolean not null,
  insurance text,
  training text,
  min_age int not null,
  minors text not null,
  cancel_hours int not null,
  hidden_reason text,
  cancelled_at timestamptz,
  cancel_reason text,
  constraint activity_has_an_id primary key (id),
  constraint activity_with_bodily_risk_is_insured check (not bodily_risk or insurance is not null),
  constraint activity_with_bodily_risk_is_closed_to_minors check (not bodily_risk or minors = 'CLOSED'),
  constraint activity_minors_is_known check (minors in ('CLOSED', 'CONSENT', 'COMPANY')),
  constraint activity_age_and_minors_agree check
    (min_age between 8 and 70 and (minors = 'CLOSED') = (min_age >= 18)),
  constraint activity_cancelling_time_is_0_to_168_hours check (cancel_hours between 0 and 168),
  constraint activity_cancelled_says_why check ((cancelled_at is null) = (cancel_reason is null))
);
create index activity_of_community on volunteering.activity (community_id, published_at desc, id desc);
create index activity_by_place on volunteering.activity (path);
create index activity_at on volunteering.activity (area_id);
create index activity_of_organisation on volunteering.activity (organisation_id);
create index activity_by_publisher on volunteering.activity (published_by);

create table volunteering.shift (
  id uuid not null,
  activity_id uuid not null references volunteering.activity,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity int not null,
  training boolean not null default false,
  check_in_secret bytea not null,
  cancelled_at timestamptz,
  cancel_reason text,
  constraint shift_has_an_id primary key (id),
  constraint shift_is_known_by_its_copies_in_signups unique (id, capacity, starts_at, ends_at),
  constraint shift_is_at_most_a_day check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  constraint shift_has_1_to_500_places check (capacity between 1 and 500),
  constraint shift_cancelled_says_why check ((cancelled_at is null) = (cancel_reason is null))
);
comment on column volunteering.shift.training is 'who is there is trained for the other shifts; training counts no hours (L-52)';
create index shift_of_activity on volunteering.shift (activity_id, starts_at, id);
create index shift_by_time on volunteering.shift (starts_at) where cancelled_at is null;
create index shift_by_end on volunteering.shift (ends_at) where cancelled_at is null;

-- What a guardian agreed to: this minor, in this activity (L-51).
create table volunteering.consent (
  id uuid not null,
  account_id uuid not null references volunteering.volunteer,
  activity_id uuid not null references volunteering.activity,
  guardian_name text not null,
  relation text not null,
  accompanies boolean not null,
  channel text not null,
  recorded_by uuid not null references identity.account,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint consent_has_an_id primary key (id),
  constraint consent_channel_is_known check (channel in ('ONLINE', 'PAPER')),
  constraint consent_is_never_given_by_the_minor check (recorded_by <> account_id)
);
create unique index consent_is_one_per_minor_and_activity
  on volunteering.consent (account_id, activity_id) where withdrawn_at is null;
create index consent_for_activity on volunteering.consent (activity_id);
create index consent_by_recorder on volunteering.consent (recorded_by);

-- A place is a number from 1 to the capacity, taken once: capacity cannot be exceeded whatever the
-- code does. Who waits has a number of the queue. Capacity and times are copies kept by the key.
create table volunteering.signup (
  id uuid not null,
  shift_id uuid not null,
  shift_capacity int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  account_id uuid not null references volunteering.volunteer,
  minor boolean not null,
  consent_id uuid references volunteering.consent,
  consent_code text,
  status text not null,
  place_number int,
  queue_number int,
  asked_at timestamptz not null,
  promoted_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid references identity.account,
  cancel_reason text,
  late boolean not null default false,
  no_show_at timestamptz,
  reminded_a_day_before_at timestamptz,
  reminded_just_before_at timestamptz,
  constraint signup_has_an_id primary key (id),
  constraint signup_belongs_to_a_shift foreign key (shift_id, shift_capacity, starts_at, ends_at)
    references volunteering.shift (id, capacity, starts_at, ends_at) on update cascade,
  constraint signup_status_is_known check (status in ('AWAITING_CONSENT', 'CONFIRMED', 'WAITLISTED', 'CANCELLED')),
  constraint signup_place_is_one_of_those_the_shift_has check
    ((status = 'CONFIRMED') = (place_number is not null)
     and (place_number is null or place_number between 1 and shift_capacity)),
  constraint signup_in_the_queue_has_a_number check ((status = 'WAITLISTED') = (queue_number is not null)),
  constraint signup_of_a_minor_has_no_place_without_consent check
    (not minor or status in ('AWAITING_CONSENT', 'CANCELLED') or consent_id is not null),
  constraint signup_cancelled_says_when_and_why check
    ((status = 'CANCELLED') = (cancelled_at is not null) and (cancelled_at is null) = (cancel_reason is null)),
  constraint signup_no_show_had_a_place check (no_show_at is null or status = 'CONFIRMED'),
  -- Nobody is in two places at a time. Both ranges are of built-in types; no extension is needed.
  constraint signup_is_in_one_place_at_a_time exclude using gist (
    int8range(hashtextextended(account_id::text, 0), hashtextextended(account_id::text, 0), '[]') with &&,
    tstzrange(starts_at, ends_at) with &&) where (status in ('CONFIRMED', 'WAITLISTED'))
);
create unique index signup_place_is_taken_once on volunteering.signup (shift_id, place_number);
create unique index signup_queue_number_is_given_once on volunteering.signup (shift_id, queue_number);
create unique index signup_is_one_per_volunteer_and_shift
  on volunteering.signup (shift_id, account_id) where status <> 'CANCELLED';
create index signup_of_shift on volunteering.signup (shift_id, shift_capacity, starts_at, ends_at);
create index signup_of_volunteer on volunteering.signup (account_id, starts_at desc, id desc);
create index signup_by_consent on volunteering.signup (consent_id);
create index signup_by_canceller on volunteering.signup (cancelled_by);
create index signup_no_shows on volunteering.signup (account_id, no_show_at) where no_show_at is not null;
create index signup_to_remind on volunteering.signup (starts_at)
  where status = 'CONFIRMED' and (reminded_a_day_before_at is null or reminded_just_before_at is null);

-- Checked when a transaction commits: nobody waits while there is a free place.
create function volunteering.nobody_waits_beside_a_free_place() returns trigger language plpgsql as $$
begin
  if exists (select from volunteering.signup w where w.shift_id = new.shift_id and w.status = 'WAITLISTED')
     and (select count(*) from volunteering.signup p where p.shift_id = new.shift_id and p.status = 'CONFIRMED')
         < (select s.capacity from volunteering.shift s where s.id = new.shift_id) then
    raise exception 'a place of shift % is free while somebody waits', new.shift_id
      using errcode = 'check_violation', constraint = 'signup_nobody_waits_beside_a_free_place';
  end if;
  return null;
end $$;
create constraint trigger signup_nobody_waits_beside_a_free_place
  after insert or update of status on volunteering.signup deferrable initially deferred
  for each row execute function volunteering.nobody_waits_beside_a_free_place();

-- Who was there, by the server's clock only.
create table volunteering.attendance (
  signup_id uuid not null references volunteering.signup,
  in_at timestamptz not null,
  in_how text not null,
  in_by uuid not null references identity.account,
  in_reason text,
  out_at timestamptz,
  out_how text,
  out_by uuid references identity.account,
  out_reason text,
  constraint attendance_is_one_per_signup primary key (signup_id),
  constraint attendance_in_how_is_known check (in_how in ('CODE', 'LIST', 'BY_HAND')),
  constraint attendance_out_how_is_known check (out_how in ('CODE', 'LIST', 'BY_HAND', 'FORGOTTEN')),
  constraint attendance_by_hand_says_why check
    ((in_how <> 'BY_HAND' or in_reason is not null) and (out_how is distinct from 'BY_HAND' or out_reason is not null)),
  constraint attendance_ends_after_it_begins check (out_at >= in_at),
  constraint attendance_out_is_whole check ((out_at is null) = (out_how is null))
);
create index attendance_in_by on volunteering.attendance (in_by);
create index attendance_out_by on volunteering.attendance (out_by);
create index attendance_open on volunteering.attendance (in_at) where out_at is null;

create table volunteering.training_record (
  account_id uuid not null references volunteering.volunteer,
  activity_id uuid not null references volunteering.activity,
  recorded_by uuid not null references identity.account,
  at timestamptz not null,
  constraint training_record_is_one_per_volunteer_and_activity primary key (account_id, activity_id)
);
create index training_record_of_activity on volunteering.training_record (activity_id);
create index training_record_by_recorder on volunteering.training_record (recorded_by);

create function volunteering.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'volunteering.% is append-only', tg_table_name;
end $$;

-- Confirmed time in whole minutes, append-only. Of one sign-up: 1 is the time, 2 takes it back, 3
-- is the time again and so on; each takes back exactly what stood before it.
create table volunteering.hour_entry (
  id uuid not null,
  signup_id uuid not null references volunteering.signup,
  sequence int not null check (sequence >= 1),
  previous int generated always as (nullif(sequence - 1, 0)) stored,
  account_id uuid not null references volunteering.volunteer,
  community_id uuid not null references community.community,
  service_day date not null,
  minutes int not null,
  taken_back int generated always as (case when sequence % 2 = 0 then -minutes end) stored,
  reason text,
  recorded_by uuid not null references identity.account,
  at timestamptz not null,
  constraint hour_entry_has_an_id primary key (id),
  constraint hour_entry_is_one_per_step unique (signup_id, sequence),
  constraint hour_entry_minutes_stand_at_their_step unique (signup_id, sequence, minutes),
  constraint hour_entry_follows_the_one_before foreign key (signup_id, previous)
    references volunteering.hour_entry (signup_id, sequence),
  constraint hour_entry_takes_back_what_stood foreign key (signup_id, previous, taken_back)
    references volunteering.hour_entry (signup_id, sequence, minutes),
  constraint hour_entry_is_at_most_a_day check
    (abs(minutes) between 1 and 1440 and (minutes > 0) = (sequence % 2 = 1)),
  constraint hour_entry_correction_says_why check (sequence = 1 or reason is not null)
);
create index hour_entry_of_volunteer on volunteering.hour_entry (account_id, service_day desc, id desc);
create index hour_entry_of_community on volunteering.hour_entry (community_id, service_day);
create index hour_entry_by_recorder on volunteering.hour_entry (recorded_by);
create trigger hour_entries_never_change before update or delete on volunteering.hour_entry
  for each row execute function volunteering.refuse_change();
create trigger hour_entries_are_never_emptied before truncate on volunteering.hour_entry
  for each statement execute function volunteering.refuse_change();

-- What volunteer and organiser said of each other, once each.
create table volunteering.feedback (
  signup_id uuid not null references volunteering.signup,
  direction text not null,
  stars int not null,
  words text,
  said_by uuid not null references identity.account,
  said_at timestamptz not null,
  constraint feedback_is_one_per_side primary key (signup_id, direction),
  constraint feedback_direction_is_known check (direction in ('ACTIVITY', 'VOLUNTEER')),
  constraint feedback_stars_are_1_to_5 check (stars between 1 and 5)
);
create index feedback_by_sayer on volunteering.feedback (said_by);

-- A certificate is a copy of what stood in the ledger when it was given out (L-53).
create table volunteering.certificate (
  id uuid not null,
  number text not null,
  code text not null,
  account_id uuid not null references volunteering.volunteer,
  community_id uuid not null references community.community,
  volunteer_name text not null,
  document text,
  first_day date not null,
  last_day date not null,
  minutes int not null,
  issuer text not null,
  in_charge text not null,
  contact text not null,
  note text,
  issued_by uuid not null references identity.account,
  issued_at timestamptz not null,
  revoked_by uuid references identity.account,
  revoked_at timestamptz,
  revoke_reason text,
  constraint certificate_has_an_id primary key (id),
  constraint certificate_number_is_given_once unique (number),
  constraint certificate_code_is_four_digits check (code ~ '^[0-9]{4}$'),
  constraint certificate_has_time check (minutes > 0 and last_day >= first_day),
  constraint certificate_revoked_says_why check
    ((revoked_at is null) = (revoke_reason is null) and (revoked_at is null) = (revoked_by is null))
);
create index certificate_of_volunteer on volunteering.certificate (account_id, issued_at desc, id desc);
create index certificate_of_community on volunteering.certificate (community_id, issued_at desc, id desc);
create index certificate_by_issuer on volunteering.certificate (issued_by);
create index certificate_by_revoker on volunteering.certificate (revoked_by);

create table volunteering.certificate_line (
  certificate_id uuid not null references volunteering.certificate,
  position int not null,
  signup_id uuid not null references volunteering.signup,
  day date not null,
  title text not null,
  minutes int not null check (minutes > 0),
  constraint certificate_line_is_one_per_position primary key (certificate_id, position),
  constraint certificate_line_names_a_service_once unique (certificate_id, signup_id)
);
create index certificate_line_of_signup on volunteering.certificate_line (signup_id);
