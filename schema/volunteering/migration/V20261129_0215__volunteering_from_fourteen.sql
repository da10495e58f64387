-- Children under fourteen need rules of their own (L-62), which the portal does not have: nobody so young is
-- registered or called for. Activities that called younger ones call for fourteen from now on.
update volunteering.activity set min_age = 14 where min_age < 14;
alter table volunteering.activity drop constraint activity_age_and_minors_agree;
alter table volunteering.activity add constraint activity_age_and_minors_agree check
  (min_age between 14 and 70 and (minors = 'CLOSED') = (min_age >= 18));
