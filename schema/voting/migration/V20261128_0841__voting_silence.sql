-- Counting silence (L-37): off unless a ballot names the clause of the owners' own rules. Old
-- ballots name none. To go back, drop the table and the columns while no ballot names a clause.
alter table voting.ballot add column silent_clause text;
alter table voting.ballot add constraint ballot_counting_silence_is_of_owners_by_name
  check (silent_clause is null
         or (electorate = 'OWNERS' and secrecy = 'NAMED' and method = 'THREE_WAY'));

-- Proof that a voting unit was served with its ballot paper: recorded by one person, with a photo
-- of the receipt, in force by the word of another.
create table voting.delivery (
  id uuid not null,
  ballot_id uuid not null,
  unit_id uuid not null,
  how text not null,
  served_on date not null,
  evidence_id uuid not null,
  recorded_by uuid not null references identity.account,
  recorded_at timestamptz not null,
  confirmed_by uuid references identity.account,
  agrees boolean,
  constraint delivery_has_an_id primary key (id),
  constraint delivery_is_to_a_unit_on_its_roll foreign key (unit_id, ballot_id)
    references voting.roll_unit (id, ballot_id),
  constraint delivery_way_is_known check (how in ('HANDED_OVER', 'REGISTERED_MAIL', 'MESSAGE')),
  constraint delivery_needs_two_persons check (confirmed_by <> recorded_by),
  constraint delivery_is_judged_by_somebody check ((confirmed_by is null) = (agrees is null))
);
create unique index delivery_is_one_per_unit on voting.delivery (unit_id)
  where agrees is distinct from false;
create index delivery_of_ballot on voting.delivery (ballot_id, recorded_at, id);
create index delivery_of_unit on voting.delivery (unit_id, ballot_id);
create index delivery_by_recorder on voting.delivery (recorded_by);
create index delivery_by_confirmer on voting.delivery (confirmed_by);

-- What was counted of those who kept silent: served, and nothing where silence does not count.
alter table voting.result add column silent_heads int not null default 0;
alter table voting.result add column silent_area_cm2 bigint not null default 0;
alter table voting.result add column unserved_heads int not null default 0;
