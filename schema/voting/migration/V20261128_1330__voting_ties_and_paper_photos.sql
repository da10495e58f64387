-- What equal points mean, and whether paper needs a photo, are data of the rule. Old rules keep what
-- was done until now: a shared last place elects nobody, and only paper of binding ballots needs its
-- photo (L-41), of which none was open. To go back, drop the columns while no rule says otherwise.
alter table voting.rule add column tie_rule text not null default 'NOBODY';
alter table voting.rule add constraint rule_tie_is_settled_somehow
  check (tie_rule in ('NOBODY', 'RUN_OFF', 'LOT'));
alter table voting.rule add column paper_photo text not null default 'BINDING';
alter table voting.rule add constraint rule_paper_photo_is_known
  check (paper_photo in ('OPTIONAL', 'BINDING', 'ALWAYS'));
