-- New tables, no rows before. To go back, drop both; a text is then known only by what one node
-- heard on one day.

-- The secret of the running week, shared by all nodes. Deleted with the week, and with it everything
-- that was made with it.
create table search.asked_secret (
  week date not null,
  secret bytea not null,
  constraint asked_secret_is_one_per_week primary key (week),
  constraint asked_secret_is_of_a_week check (extract(isodow from week) = 1),
  constraint asked_secret_is_long check (octet_length(secret) = 32)
);

-- How many different sources asked a text in that week: neither the text nor a source, but a number
-- made of the text and one bit of 32 for each source, both with the secret. A bit fits every
-- thirty-second resident, and another one for another text.
create table search.asked_sources (
  week date not null references search.asked_secret on delete cascade,
  text bigint not null,
  marks int not null,
  constraint asked_sources_is_one_row_per_text_and_week primary key (week, text)
);
