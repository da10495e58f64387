-- New tables: the box of a secret ballot. Ballots of before have no rows here and are counted as they
-- were. To go back, drop the tables and the function.
--
-- Who voted at the box: the unit and the two who marked it, no moment and no sequence. The mark is
-- made by one and confirmed by another; with the second word the unit takes part (participation), whose
-- key is one per unit, so that nobody votes online and at the box.
create table voting.box_mark (
  id uuid not null,
  ballot_id uuid not null,
  unit_id uuid not null,
  marked_by uuid not null references identity.account,
  confirmed_by uuid references identity.account,
  agrees boolean,
  constraint box_mark_has_an_id primary key (id),
  constraint box_mark_is_of_a_unit_on_its_roll foreign key (unit_id, ballot_id)
    references voting.roll_unit (id, ballot_id),
  constraint box_mark_needs_two_persons check (confirmed_by <> marked_by),
  constraint box_mark_is_decided_by_somebody check ((confirmed_by is null) = (agrees is null))
);
create unique index box_mark_is_one_per_unit on voting.box_mark (unit_id) where agrees is not false;
create index box_mark_of_unit on voting.box_mark (unit_id, ballot_id);
create index box_mark_of_ballot on voting.box_mark (ballot_id);
create index box_mark_by_marker on voting.box_mark (marked_by);
create index box_mark_by_confirmer on voting.box_mark (confirmed_by);

-- What lay in the box, as one found it and another confirmed. More slips than homes marked off: then
-- none of them counts, as elections in this country have it (多于投票人数的无效).
create table voting.box_count (
  id uuid not null,
  ballot_id uuid not null references voting.ballot,
  marked int not null check (marked >= 0),
  found int not null check (found >= 0),
  invalid int not null check (invalid >= 0),
  reason text,
  entered_by uuid not null references identity.account,
  entered_at timestamptz not null,
  confirmed_by uuid references identity.account,
  agrees boolean,
  constraint box_count_has_an_id primary key (id),
  constraint box_count_invalid_are_found check (invalid <= found),
  constraint box_count_says_why_it_differs check (found = marked or reason is not null),
  constraint box_count_of_too_many_is_void check (found <= marked or invalid = found),
  constraint box_count_needs_two_persons check (confirmed_by <> entered_by),
  constraint box_count_is_decided_by_somebody check ((confirmed_by is null) = (agrees is null))
);
create unique index box_count_is_one_per_ballot on voting.box_count (ballot_id) where agrees is not false;
create index box_count_of_ballot on voting.box_count (ballot_id);
create index box_count_by_enterer on voting.box_count (entered_by);
create index box_count_by_confirmer on voting.box_count (confirmed_by);

-- How many slips bear one choice, from the entry until the ballot is counted: then they go among the
-- choices cast online, and these rows go.
create table voting.box_slips (
  count_id uuid not null references voting.box_count,
  choice text not null,
  slips int not null check (slips > 0),
  constraint box_slips_is_one_line_per_choice primary key (count_id, choice)
);

create function voting.second_word_at_the_box_is_said_once() returns trigger language plpgsql as $$
begin
  if old.agrees is not null
     or (to_jsonb(new) - '{confirmed_by,agrees}'::text[]) <> (to_jsonb(old) - '{confirmed_by,agrees}'::text[]) then
    raise exception 'what two persons said at the box does not change';
  end if;
  return new;
end $$;
create trigger box_mark_is_decided_once before update on voting.box_mark
  for each row execute function voting.second_word_at_the_box_is_said_once();
create trigger box_count_is_decided_once before update on voting.box_count
  for each row execute function voting.second_word_at_the_box_is_said_once();
create trigger box_mark_is_never_deleted before delete on voting.box_mark
  for each row execute function voting.refuse_change();
create trigger box_count_is_never_deleted before delete on voting.box_count
  for each row execute function voting.refuse_change();
