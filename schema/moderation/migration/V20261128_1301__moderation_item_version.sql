-- Which words wait: another number whenever they are written anew, never one that was used before.
create sequence moderation.item_version as int;
alter table moderation.item add version int not null default nextval('moderation.item_version');
alter sequence moderation.item_version owned by moderation.item.version;
