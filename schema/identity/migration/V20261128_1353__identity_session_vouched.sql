-- Existing sessions count as not vouched for; their holders are vouched for when they come the next
-- time. To go back, drop the column.

-- True when another house, such as WeChat, said who came, and the client is its own (a mini-program).
alter table identity.session add column vouched boolean not null default false;
