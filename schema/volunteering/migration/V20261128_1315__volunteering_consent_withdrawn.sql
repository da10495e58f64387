-- A guardian takes a consent back (L-51). Nothing was withdrawn before: no row breaks the checks. To go
-- back, drop the triggers, their functions and the two columns.
alter table volunteering.consent add column withdrawn_by uuid references identity.account;
alter table volunteering.consent add column withdraw_reason text;
alter table volunteering.consent add constraint consent_withdrawn_says_by_whom
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdraw_reason is null or withdrawn_at is not null));
alter table volunteering.consent add constraint consent_is_never_withdrawn_by_the_minor check (withdrawn_by <> account_id);
create index consent_by_withdrawer on volunteering.consent (withdrawn_by);
create index consent_given_by on volunteering.consent (recorded_by, given_at desc, id desc) where channel = 'ONLINE';

-- Nobody has a place, or waits for one, in a shift that began after the consent for it was taken back.
-- Whoever writes such a sign-up holds the consent, so that it cannot be taken back meanwhile; whoever
-- takes it back waits for them and finds their sign-up.
create function volunteering.minor_goes_with_consent() returns trigger language plpgsql as $$
declare
  since timestamptz;
begin
  select withdrawn_at into since from volunteering.consent where id = new.consent_id for share;
  if since < new.starts_at then
    raise exception 'consent % was taken back', new.consent_id
      using errcode = 'check_violation', constraint = 'signup_of_a_minor_has_a_living_consent';
  end if;
  return new;
end $$;
create trigger signup_of_a_minor_has_a_living_consent before insert or update of status, consent_id on volunteering.signup
  for each row when (new.consent_id is not null and new.status in ('CONFIRMED', 'WAITLISTED'))
  execute function volunteering.minor_goes_with_consent();

-- Checked when a transaction commits, after the sign-ups were cancelled.
create function volunteering.withdrawn_consent_leaves_no_place() returns trigger language plpgsql as $$
begin
  if exists (select from volunteering.signup s where s.consent_id = new.id
      and s.status in ('CONFIRMED', 'WAITLISTED') and s.starts_at > new.withdrawn_at) then
    raise exception 'consent % was taken back, its sign-ups were not', new.id
      using errcode = 'check_violation', constraint = 'consent_withdrawn_leaves_no_place';
  end if;
  return null;
end $$;
create constraint trigger consent_withdrawn_leaves_no_place after update of withdrawn_at on volunteering.consent
  deferrable initially deferred for each row when (new.withdrawn_at is not null)
  execute function volunteering.withdrawn_consent_leaves_no_place();
