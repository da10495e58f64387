-- When a message was settled, and notices of the board known by what they tell: how far each has come
-- is read from the rows that are here. Messages settled before have no time. To go back, drop the column.
alter table notification.push add column settled_at timestamptz;
update notification.notice set key = 'notice-published:' || said.subject_id
  from platform.outbox said
  where said.kind = 'NoticePublished' and notice.key = 'event:' || said.id;
