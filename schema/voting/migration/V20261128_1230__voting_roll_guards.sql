-- A unit taken off the roll has no counted ballot and took part in nothing, whatever the program
-- does: not even when a paper recorded before is confirmed after. The unit's row is locked on both
-- ways, so that of two at once the second sees the first. To go back, drop triggers and functions.
create function voting.only_units_in_force_count() returns trigger language plpgsql as $$
begin
  perform 1 from voting.roll_unit u where u.id = new.unit_id for key share;
  if exists (select 1 from voting.roll_strike s where s.unit_id = new.unit_id) then
    raise exception 'a unit taken off the roll does not vote';
  end if;
  return new;
end $$;
create trigger counted_is_of_a_unit_in_force before insert or update on voting.counted
  for each row execute function voting.only_units_in_force_count();
create trigger participation_is_of_a_unit_in_force before insert or update on voting.participation
  for each row execute function voting.only_units_in_force_count();

create function voting.who_voted_stays_on_the_roll() returns trigger language plpgsql as $$
begin
  perform 1 from voting.roll_unit u where u.id = new.unit_id for update;
  if exists (select 1 from voting.counted c where c.unit_id = new.unit_id)
     or exists (select 1 from voting.participation p where p.unit_id = new.unit_id) then
    raise exception 'a unit that has voted is not taken off the roll';
  end if;
  return new;
end $$;
create trigger roll_strike_is_of_a_unit_without_ballot before insert or update on voting.roll_strike
  for each row execute function voting.who_voted_stays_on_the_roll();
