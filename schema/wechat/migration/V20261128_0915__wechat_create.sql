-- New module: no rows before. To go back, drop schema wechat.
create schema wechat;

-- Who somebody is in one app. The account is ours; openid and unionid never leave the portal.
create table wechat.wechat_identity (
  app_id text not null,
  openid text not null,
  account_id uuid not null references identity.account,
  unionid text,
  platform text,
  bound_at timestamptz not null,
  seen_at timestamptz not null,
  constraint wechat_identity_is_one_per_app_and_openid primary key (app_id, openid),
  constraint wechat_identity_is_one_per_app_and_account unique (app_id, account_id)
);
create index wechat_identity_of_account on wechat.wechat_identity (account_id);
create index wechat_identity_by_unionid on wechat.wechat_identity (platform, unionid) where unionid is not null;

-- Proof of a WeChat sign-in by somebody whose account is not known yet; good once, for ten minutes.
create table wechat.binding_ticket (
  ticket_hash bytea not null,
  app_id text not null,
  openid text not null,
  unionid text,
  expires_at timestamptz not null,
  constraint binding_ticket_is_one_per_secret primary key (ticket_hash)
);
create index binding_ticket_by_expiry on wechat.binding_ticket (expires_at);

-- Sign-ins of the web page on their way through WeChat, each bound to the browser it began in.
create table wechat.oauth_state (
  state_hash bytea not null,
  browser_hash bytea not null,
  account_id uuid references identity.account,
  return_to text not null,
  expires_at timestamptz not null,
  constraint oauth_state_is_one_per_state primary key (state_hash)
);
create index oauth_state_by_expiry on wechat.oauth_state (expires_at);
create index oauth_state_of_account on wechat.oauth_state (account_id);

-- The tokens all nodes share. Whoever sets refreshing_until fetches the next one; the others go on
-- with the one that is still good.
create table wechat.token (
  app_id text not null,
  kind text not null,
  value text,
  expires_at timestamptz,
  fresh_until timestamptz,
  refreshing_until timestamptz,
  constraint token_is_one_per_app_and_kind primary key (app_id, kind),
  constraint token_kind_is_known check (kind in ('ACCESS', 'JSAPI'))
);

-- Messages somebody allowed us to send, one tap each.
create table wechat.allowance (
  account_id uuid not null references identity.account,
  app_id text not null,
  template_id text not null,
  remaining int not null,
  constraint allowance_is_one_per_account_and_template primary key (account_id, app_id, template_id),
  constraint allowance_is_never_negative check (remaining >= 0)
);
