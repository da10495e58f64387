-- Offices held so far stay offices of an area: their new column is null. To go back, drop the column and make the index without it.
-- A grid worker holds the office in a grid: it counts in the areas of that grid and below them.
alter table community.grid add constraint grid_lies_in_one_community unique (community_id, id);
alter table community.office add column grid_id uuid;
alter table community.office add constraint office_in_a_grid_is_of_its_community
  foreign key (area_id, grid_id) references community.grid (community_id, id);
alter table community.office add constraint office_in_a_grid_is_that_of_a_grid_worker
  check (grid_id is null or kind = 'GRID_WORKER');
create index office_in_grid on community.office (grid_id) where grid_id is not null;
drop index community.office_is_held_once;
create unique index office_is_held_once on community.office (account_id, kind, area_id, grid_id, term_starts) nulls not distinct;
