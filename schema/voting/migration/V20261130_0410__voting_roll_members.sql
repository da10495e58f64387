-- Who may cast for a home is frozen with its roll, too: who belonged to it in that moment, of owners
-- who owned it. Who moves in later votes when the roll was corrected. Rolls of before get those who
-- belong to their homes today, by whom they were cast for until now. To go back, drop the table.
create table voting.roll_member (
  unit_id uuid not null,
  ballot_id uuid not null,
  household_id uuid not null references community.household,
  person_id uuid not null references community.person,
  constraint roll_member_is_listed_once_per_door primary key (unit_id, household_id, person_id),
  constraint roll_member_is_behind_a_door_of_its_unit foreign key (unit_id, household_id)
    references voting.roll_door (unit_id, household_id)
);
create index roll_member_by_person on voting.roll_member (person_id, ballot_id);
create index roll_member_by_household on voting.roll_member (household_id);
insert into voting.roll_member (unit_id, ballot_id, household_id, person_id)
select distinct d.unit_id, d.ballot_id, d.household_id, m.person_id
  from voting.roll_door d
  join voting.ballot b on b.id = d.ballot_id
  join community.member m on m.household_id = d.household_id and m.until is null
 where b.electorate <> 'OWNERS' or m.capacity = 'OWNER';
