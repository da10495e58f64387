-- Meetings that were put off, and what a mediation agreed on. New tables, no rows before; to go
-- back, drop them.

-- Where a meeting stood before it was put off. Its invitations are asked anew.
create table councils.move (
  id uuid not null,
  meeting_id uuid not null references councils.meeting,
  started_at timestamptz not null,
  place text,
  reason text not null,
  moved_by uuid not null references identity.account,
  moved_at timestamptz not null,
  constraint move_has_an_id primary key (id)
);
create index move_of_meeting on councils.move (meeting_id, moved_at);
create index move_by_mover on councils.move (moved_by);

-- What the parties of a mediation agreed on: theirs alone. The principle in it, a sentence that
-- names nobody, becomes public when all of them have said yes to the very wording.
create table councils.agreement (
  meeting_id uuid not null references councils.meeting,
  version int not null,
  body text not null,
  principle_id uuid not null,
  principle_title text,
  principle text,
  written_by uuid not null references identity.account,
  written_at timestamptz not null,
  concluded_at timestamptz,
  constraint agreement_is_one_per_meeting primary key (meeting_id),
  constraint agreement_counts_from_one check (version >= 1),
  constraint agreement_principle_has_an_id unique (principle_id),
  constraint agreement_principle_is_whole check ((principle_title is null) = (principle is null))
);
create index agreement_by_writer on councils.agreement (written_by);

-- A party's yes to one wording; another wording needs another yes.
create table councils.assent (
  meeting_id uuid not null references councils.agreement,
  version int not null,
  invitation_id uuid not null references councils.invitation,
  account_id uuid not null references identity.account,
  at timestamptz not null,
  constraint assent_is_one_per_party_and_wording primary key (meeting_id, version, invitation_id)
);
create index assent_of_invitation on councils.assent (invitation_id);
create index assent_by_account on councils.assent (account_id);
