-- Decisions so far do not say how the content stood before: they cannot be undone, only reversed by another. To go back, drop the column.
alter table moderation.decision add column was text,
  add constraint decision_was_a_known_status check (was in ('PENDING', 'VISIBLE', 'HIDDEN'));
