-- The published hash of a roll would let who knows the other homes try out the area of the last one.
-- With a salt that only the full edition tells, it does not. Old ballots keep their hash: no salt.
-- To go back, drop the column while no ballot has one.
alter table voting.ballot add column roll_salt text not null default '';
alter table voting.ballot alter column roll_salt set default gen_random_uuid()::text;
