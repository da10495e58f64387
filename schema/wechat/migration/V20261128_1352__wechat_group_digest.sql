-- New table: no rows before. To go back, drop it.

-- What a committee's group at WeCom was told last. The robot's key is a setting and never here.
create table wechat.group_digest (
  community_id uuid not null,
  -- Items that came to the desk up to then were told.
  told_until timestamptz not null,
  next_at timestamptz not null,
  constraint group_digest_is_one_per_community primary key (community_id)
);
