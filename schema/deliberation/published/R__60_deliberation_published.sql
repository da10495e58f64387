-- What other modules may join: how much a subject is talked about.
create schema if not exists deliberation_published;
create or replace view deliberation_published.thread as
  select subject_kind, subject_id, comment_count, last_at from deliberation.thread;
-- Where each comment stands and whether everybody may see it.
create or replace view deliberation_published.comment as
  select id, subject_kind, subject_id, status, created_at, author_id, area_path from deliberation.comment;
