-- More things the desk decides; rows so far stay valid. Reports so far do not say which decision settled them: it cannot be undone any more.
-- To go back, delete the new actions' rows, restore the check and drop the column.
alter table moderation.decision
  drop constraint decision_action_is_known,
  add constraint decision_action_is_known check (action in ('HIDE', 'RESTORE', 'APPROVE', 'DISMISS_REPORT', 'NOT_DUPLICATE', 'REJECT',
    'RETURN', 'SILENCE', 'LIFT_SILENCE', 'APPEAL_GRANTED', 'APPEAL_UPHELD', 'UNDO', 'REOPEN'));
alter table moderation.report add column settled_by uuid references moderation.decision;
comment on column moderation.report.settled_by is 'the decision that found it right or not; null while open, and for what an appeal or a restoring settled';
create index report_settled_by on moderation.report (settled_by) where settled_by is not null;
