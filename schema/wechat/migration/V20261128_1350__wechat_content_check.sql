-- New tables: no rows before. To go back, drop both; what still waits for WeChat then has to be put
-- on the desk by hand (comments that are PENDING and have no item).

-- What WeChat is asked about: the words of one piece of content, or one of its photos. No person is
-- named here; whose words they are is read from the content when it is asked.
create table wechat.content_check (
  id uuid not null,
  -- The event that asked: all rows of one event are judged together.
  asked_by bigint not null,
  subject_kind text not null,
  subject_id uuid not null,
  photo_id uuid,
  status text not null default 'WAITING',
  tries int not null default 0,
  next_at timestamptz not null,
  give_up_at timestamptz not null,
  app_id text,
  trace_id text,
  fetch_hash bytea,
  label int,
  answered_at timestamptz,
  constraint content_check_has_an_id primary key (id),
  constraint content_check_is_once_per_event_and_photo unique nulls not distinct (asked_by, photo_id),
  constraint content_check_status_is_known
    check (status in ('WAITING', 'ASKED', 'PASS', 'REVIEW', 'RISKY', 'UNKNOWN', 'GONE')),
  constraint content_check_is_answered_when_judged
    check ((status in ('WAITING', 'ASKED')) = (answered_at is null)),
  constraint content_check_asked_has_a_trace check (status <> 'ASKED' or trace_id is not null)
);
create index content_check_due on wechat.content_check (next_at) where status in ('WAITING', 'ASKED');
create index content_check_by_trace on wechat.content_check (trace_id) where trace_id is not null;
create unique index content_check_by_fetch on wechat.content_check (fetch_hash) where fetch_hash is not null;
create index content_check_answered on wechat.content_check (answered_at) where answered_at is not null;

-- What WeChat said by its call-back; it may come before we have written down what we asked.
create table wechat.media_verdict (
  app_id text not null,
  trace_id text not null,
  suggest text not null,
  label int not null,
  heard_at timestamptz not null,
  constraint media_verdict_is_one_per_trace primary key (app_id, trace_id)
);
create index media_verdict_by_age on wechat.media_verdict (heard_at);
