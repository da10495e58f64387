-- Who signs with the author is a person, whatever account they have today (ADR 0003). Every account
-- that was ever invited had been verified, and which person an account was stays known for ever, so
-- every row finds its person; where one person was asked under two accounts, the answer that says
-- most stays. To go back: drop person_id and make (proposal_id, account_id) the primary key again.
alter table proposals.co_author add column person_id uuid references community.person;
update proposals.co_author c set person_id = v.person_id
  from community.verified_account v where v.account_id = c.account_id;
delete from proposals.co_author c using proposals.co_author other
  where other.proposal_id = c.proposal_id and other.person_id = c.person_id
    and other.account_id <> c.account_id
    and (array_position(array['ACCEPTED', 'DECLINED', 'INVITED'], other.status), other.invited_at, other.account_id)
      < (array_position(array['ACCEPTED', 'DECLINED', 'INVITED'], c.status), c.invited_at, c.account_id);
alter table proposals.co_author alter column person_id set not null;
alter table proposals.co_author drop constraint co_author_is_asked_once;
alter table proposals.co_author add constraint co_author_is_asked_once primary key (proposal_id, person_id);
create index co_author_of_person on proposals.co_author (person_id);
comment on column proposals.co_author.account_id is 'the account that was invited; the person may have another one today';
