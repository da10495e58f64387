-- One more office: who hears appeals at the subdistrict. Rows so far stay valid. To go back, end these offices and restore the check.
alter table community.office drop constraint office_kind_is_known;
alter table community.office add constraint office_kind_is_known check (kind in ('COMMITTEE_CHAIR', 'COMMITTEE_MEMBER', 'MODERATOR',
  'GRID_WORKER', 'STAIRWELL_HEAD', 'COUNCIL_CONVENOR', 'SUBDISTRICT_OFFICER', 'APPEAL_REVIEWER'));
