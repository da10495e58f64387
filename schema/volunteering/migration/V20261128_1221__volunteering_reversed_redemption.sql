-- What was paid back is never handed over. Existing rows: those whose payment was reversed before
-- they were handed over are marked; one that was handed over in spite of it keeps what happened.
-- To go back, drop the columns.
alter table volunteering.redemption
  add column reversed_at timestamptz,
  add column reversed_by uuid references identity.account;
update volunteering.redemption r set reversed_at = t.at, reversed_by = t.recorded_by
  from volunteering.transfer t where t.reverses = r.transfer_id and r.handed_over_at is null;
alter table volunteering.redemption
  add constraint redemption_reversed_names_who check ((reversed_at is null) = (reversed_by is null)),
  add constraint redemption_is_handed_over_or_reversed_not_both check (handed_over_at is null or reversed_at is null);
create index redemption_by_reverser on volunteering.redemption (reversed_by);
