-- What other modules may join: decisions about content, without the words and without their authors.
create schema if not exists moderation_published;
create or replace view moderation_published.decision as
  select d.id, d.area_path, d.subject_kind, d.action, d.reason_code, d.office, d.decided_at, d.decided_by is null as automatic,
         (select count(*)::int from moderation.report r where r.subject_kind = d.subject_kind and r.subject_id = d.subject_id) as reports,
         (select a.status from moderation.appeal a where a.decision_id = d.id) as appeal
  from moderation.decision d where d.area_path is not null;
