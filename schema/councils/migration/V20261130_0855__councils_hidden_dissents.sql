-- A member's words against a resolution may be hidden by the desk, with a reason; nothing is hidden
-- before. To go back, drop the column.
alter table councils.dissent add column hidden_reason text;
