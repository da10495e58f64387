-- Decisions so far do not keep the words they are about: null, and pages tell them as far as the subject is seen today.
-- To go back, make one trigger before update or delete again and drop the columns.
alter table moderation.decision
  add column title text,
  add column excerpt text;
comment on column moderation.decision.title is 'one line to know by what was decided about, as it was then; null once its author closed the account';
comment on column moderation.decision.excerpt is 'the words as they were then, the beginning of long ones; null likewise, and for a person';

-- The words go with the account of who wrote them. Nothing else of a decision ever changes.
drop trigger decision_rows_never_change on moderation.decision;
create trigger decision_rows_never_change before update on moderation.decision
  for each row when (new.title is not null or new.excerpt is not null
    or to_jsonb(new) - '{title,excerpt}'::text[] is distinct from to_jsonb(old) - '{title,excerpt}'::text[])
  execute function platform.refuse_change();
create trigger decision_rows_never_go before delete on moderation.decision
  for each row execute function platform.refuse_change();
