-- Existing rows have no hint. To go back, drop the column.

-- What a machine elsewhere said about what waits, for the person who looks at it.
alter table moderation.item add column hint text;
