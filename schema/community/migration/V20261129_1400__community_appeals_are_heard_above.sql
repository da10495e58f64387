-- Appeals are heard at the subdistrict (L-75): its offices are held there and nowhere below, so that nobody hears appeals from their own desk by a slip of who appoints. Rows so far stay valid. To go back, drop the trigger and its function.
create function community.office_is_held_at_its_level() returns trigger language plpgsql as $$
begin
  if new.kind in ('SUBDISTRICT_OFFICER', 'APPEAL_REVIEWER')
      and not exists (select from community.area where id = new.area_id and kind in ('SUBDISTRICT', 'DISTRICT')) then
    raise exception 'office % is held at a subdistrict', new.kind
      using errcode = 'check_violation', constraint = 'office_is_held_at_its_level';
  end if;
  return new;
end $$;
create trigger office_is_held_at_its_level before insert or update of kind, area_id on community.office
  for each row execute function community.office_is_held_at_its_level();
