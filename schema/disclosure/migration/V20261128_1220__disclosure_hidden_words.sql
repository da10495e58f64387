-- Objections and questions can be hidden. Existing rows are shown, as before. To go back, drop the
-- columns.
alter table disclosure.objection add column hidden_reason text;
alter table disclosure.question add column hidden_reason text;
