-- The same check, made once for all articles that one statement writes instead of once for each: the
-- hash of a text of 200 articles was computed 200 times at the commit. Rows stay as they are. To go
-- back, drop the trigger and create the one of V20261128_0931 again.
-- A version still has its own check at the commit, so a version without its articles is found too; all
-- articles of a version are written by one statement.
drop trigger version_article_is_in_the_hash on conventions.version_article;
create function conventions.check_hash_of_articles() returns trigger language plpgsql as $$
declare
  wrong uuid;
begin
  select v.id into wrong from conventions.version v
    where v.id in (select version_id from written) and v.content_hash <> conventions.hash_of(v.id) limit 1;
  if wrong is not null then
    raise exception 'the hash of version % is not that of its text', wrong;
  end if;
  return null;
end $$;
create trigger version_articles_are_in_the_hash after insert on conventions.version_article
  referencing new table as written for each statement execute function conventions.check_hash_of_articles();
