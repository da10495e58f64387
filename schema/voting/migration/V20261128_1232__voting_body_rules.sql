-- A body that has rules of procedure decides by them (L-09): each of its ballots keeps a version of
-- its own, and the rules of a place stay one per matter and day. Old rules are of no body. To go
-- back, drop the index, restore the constraint and drop the column while no rule names a body.
alter table voting.rule add column body_id uuid;
alter table voting.rule drop constraint rule_is_one_per_place_matter_and_day;
create unique index rule_is_one_per_place_matter_and_day
  on voting.rule (jurisdiction, matter, valid_from) where body_id is null;
create index rule_of_body on voting.rule (body_id) where body_id is not null;
