-- A new column, null for every answer given so far: those name who is responsible in words only. To go back, drop it.
alter table proposals.proposal add column answer_organisation_id uuid;
alter table proposals.proposal add constraint proposal_is_answered_for_by_who_serves_its_community
  foreign key (community_id, answer_organisation_id) references community.organisation (community_id, id);
create index proposal_answered_for_by on proposals.proposal (answer_organisation_id) where answer_organisation_id is not null;
