-- What each choice got online and on paper is published only where no group of fewer than five shows
-- or can be reckoned (L-46). Results counted before have published it: their file stays the same
-- bytes. To go back, drop the column; files counted since then would no longer meet their hash.
alter table voting.result add column channels_told boolean not null default true;
alter table voting.result alter column channels_told drop default;

-- Who holds a written proxy neither records nor confirms it. Old rows are not looked at: whoever
-- recorded one of their own did so under the rule of then. To go back, drop the constraints.
alter table voting.proxy add constraint proxy_is_recorded_by_another_than_its_holder
  check (recorded_by <> holder_account) not valid;
alter table voting.proxy add constraint proxy_is_confirmed_by_another_than_its_holder
  check (confirmed_by <> holder_account) not valid;
