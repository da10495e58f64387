-- New tables: no rows before. To go back, drop them.

-- Where points lie: with a person, with the rewards that were paid for, or not yet given out.
create table volunteering.purse (
  id uuid not null,
  community_id uuid not null references community.community,
  kind text not null,
  account_id uuid references identity.account,
  balance int not null default 0,
  constraint purse_has_an_id primary key (id),
  constraint purse_is_known_by_its_community unique (id, community_id),
  constraint purse_kind_is_known check (kind in ('ISSUE', 'REWARDS', 'PERSON')),
  constraint purse_of_a_person_names_one check ((kind = 'PERSON') = (account_id is not null)),
  constraint purse_is_one_per_person_and_community unique (community_id, account_id)
);
create unique index purse_of_a_community_is_one_per_kind on volunteering.purse (community_id, kind) where account_id is null;
create index purse_of_person on volunteering.purse (account_id);

-- Double entry in one row: what leaves one purse arrives in another, so all purses of a community
-- always sum to zero. Append-only; a mistake is answered by the mirror of the row.
create table volunteering.transfer (
  id uuid not null,
  community_id uuid not null,
  from_purse uuid not null,
  to_purse uuid not null,
  points int not null check (points > 0),
  kind text not null,
  memo text not null,
  day date not null,
  hour_entry_id uuid references volunteering.hour_entry,
  reverses uuid,
  recorded_by uuid not null references identity.account,
  at timestamptz not null,
  constraint transfer_has_an_id primary key (id),
  constraint transfer_is_known_by_its_mirror unique (id, from_purse, to_purse, points),
  constraint transfer_kind_is_known check (kind in ('EARNED', 'AWARDED', 'SPENT', 'REVERSAL')),
  constraint transfer_moves_between_two check (from_purse <> to_purse),
  constraint transfer_leaves_a_purse_of_the_community foreign key (from_purse, community_id)
    references volunteering.purse (id, community_id),
  constraint transfer_arrives_in_a_purse_of_the_community foreign key (to_purse, community_id)
    references volunteering.purse (id, community_id),
  constraint transfer_reversal_names_what_it_reverses check ((kind = 'REVERSAL') = (reverses is not null)),
  constraint transfer_reversal_is_the_mirror foreign key (reverses, to_purse, from_purse, points)
    references volunteering.transfer (id, from_purse, to_purse, points),
  constraint transfer_is_reversed_once unique (reverses),
  constraint transfer_earns_each_hour_once unique (hour_entry_id),
  constraint transfer_earned_names_the_time check ((kind = 'EARNED') = (hour_entry_id is not null))
);
create index transfer_from on volunteering.transfer (from_purse, at desc, id desc);
create index transfer_to on volunteering.transfer (to_purse, at desc, id desc);
create index transfer_from_in_community on volunteering.transfer (from_purse, community_id);
create index transfer_to_in_community on volunteering.transfer (to_purse, community_id);
create index transfer_of_community_by_day on volunteering.transfer (community_id, day);
create index transfer_mirror on volunteering.transfer (reverses, to_purse, from_purse, points);
create index transfer_by_recorder on volunteering.transfer (recorded_by);
create trigger transfers_never_change before update or delete on volunteering.transfer
  for each row execute function volunteering.refuse_change();
create trigger transfers_are_never_emptied before truncate on volunteering.transfer
  for each statement execute function volunteering.refuse_change();

-- Balances follow the ledger in the same statement; nobody spends what they do not have. The purse
-- of the person is always held first, so that two transfers never wait for each other in a circle.
create function volunteering.move_points() returns trigger language plpgsql as $$
declare
  left_over int;
begin
  perform from volunteering.purse where id in (new.from_purse, new.to_purse)
    order by account_id nulls last, id for update;
  update volunteering.purse set balance = balance + new.points where id = new.to_purse;
  update volunteering.purse set balance = balance - new.points where id = new.from_purse returning balance into left_over;
  if new.kind = 'SPENT' and left_over < 0 then
    raise exception 'purse % would be overdrawn', new.from_purse
      using errcode = 'check_violation', constraint = 'purse_is_not_overdrawn_by_spending';
  end if;
  return null;
end $$;
create trigger transfer_moves_the_balances after insert on volunteering.transfer
  for each row execute function volunteering.move_points();

create table volunteering.reward (
  id uuid not null,
  community_id uuid not null references community.community,
  name text not null,
  note text,
  points int not null check (points > 0),
  stock int not null,
  offered_by uuid not null references identity.account,
  offered_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint reward_has_an_id primary key (id),
  constraint reward_stock_is_never_negative check (stock >= 0)
);
create index reward_of_community on volunteering.reward (community_id, points, id);
create index reward_by_offerer on volunteering.reward (offered_by);

create table volunteering.redemption (
  id uuid not null,
  reward_id uuid not null references volunteering.reward,
  account_id uuid not null references identity.account,
  transfer_id uuid not null references volunteering.transfer,
  code text not null,
  redeemed_at timestamptz not null,
  handed_over_at timestamptz,
  handed_over_by uuid references identity.account,
  constraint redemption_has_an_id primary key (id),
  constraint redemption_is_paid_once unique (transfer_id),
  constraint redemption_handed_over_names_who check ((handed_over_at is null) = (handed_over_by is null))
);
create index redemption_of_reward on volunteering.redemption (reward_id, redeemed_at);
create index redemption_of_person on volunteering.redemption (account_id, redeemed_at desc);
create index redemption_by_giver on volunteering.redemption (handed_over_by);
