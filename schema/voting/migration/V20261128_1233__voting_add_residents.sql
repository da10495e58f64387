-- A person who was forgotten on a roll of residents can be added by two persons, as a home can. Old
-- corrections name none. To go back, drop the column while no correction names a person.
alter table voting.roll_correction add column person_id uuid references community.person;
alter table voting.roll_correction add constraint roll_correction_adds_a_home_or_a_person
  check (person_id is null or (kind = 'ADD' and household_id is null));
create index roll_correction_by_person on voting.roll_correction (person_id);
