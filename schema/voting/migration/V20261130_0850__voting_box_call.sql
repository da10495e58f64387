-- New table: that the people who count were called to a box, once for each ballot. Boxes of before
-- that wait are called when this comes in. To go back, drop the table.
create table voting.box_call (
  ballot_id uuid not null references voting.ballot,
  called_at timestamptz not null,
  constraint box_call_is_one_per_ballot primary key (ballot_id)
);
