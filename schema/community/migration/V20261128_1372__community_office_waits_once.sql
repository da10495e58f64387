-- An index only; nothing wrote rows before. To go back, drop it.
create unique index two_person_act_waits_once on community.two_person_act (kind, account_id, office, area_id) where status = 'ASKED';
alter table community.two_person_act add constraint two_person_act_is_not_answered_about_oneself check (answered_by <> account_id or status <> 'CONFIRMED');
