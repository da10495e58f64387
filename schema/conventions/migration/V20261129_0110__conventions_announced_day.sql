-- The first day in force as it was put to the vote; filing and beginning do not change it. Rounds
-- that are voted on or adopted now were announced with the day they have. To go back, drop the column.
alter table conventions.edition add column announced_on date;
comment on column conventions.edition.announced_on is 'the first day in force that households voted on; null when none was named';
update conventions.edition set announced_on = effective_on where stage in ('ADOPTION', 'ADOPTED');
