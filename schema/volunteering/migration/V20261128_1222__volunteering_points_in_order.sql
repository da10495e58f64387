-- The same function with other locks; rows stay as they are. To go back, take the one of V20261128_0953.
-- The key of the row that is inserted holds both purses FOR KEY SHARE already, so they are taken FOR
-- NO KEY UPDATE, which waits for no such holder. The purse of the community comes first, then that of
-- the person: whoever moves points for many people in one transaction keeps the first one throughout.
create or replace function volunteering.move_points() returns trigger language plpgsql as $$
declare
  left_over int;
begin
  perform from volunteering.purse where id in (new.from_purse, new.to_purse)
    order by account_id nulls first, id for no key update;
  update volunteering.purse set balance = balance + new.points where id = new.to_purse;
  update volunteering.purse set balance = balance - new.points where id = new.from_purse returning balance into left_over;
  if new.kind = 'SPENT' and left_over < 0 then
    raise exception 'purse % would be overdrawn', new.from_purse
      using errcode = 'check_violation', constraint = 'purse_is_not_overdrawn_by_spending';
  end if;
  return null;
end $$;
