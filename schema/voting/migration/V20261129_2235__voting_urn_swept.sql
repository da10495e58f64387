-- Rows that were written anew leave their old versions behind, with the transaction that cast them,
-- until they are swept away; of a small vote that would be never. Both halves of secret ballots are
-- swept within minutes of any change. Settings of storage only; to go back, reset them.
alter table voting.secret_choice
  set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table voting.participation
  set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
