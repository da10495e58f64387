-- What other modules may join: how much a subject is talked about.
create schema if not exists deliberation_published;
create or replace view deliberation_published.thread as
  select subject_kind, subject_id, comment_count, last_at from deliberation.thread;
