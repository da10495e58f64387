-- An index only. To go back, drop it.
create index proposal_due_on on proposals.proposal (due_on) where due_on is not null;
