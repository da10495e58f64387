-- Existing persons stay as they are: null means of age. To go back, drop the column.
-- Nothing is kept about grown-ups; of a minor only the day from which they vote (L-02, L-61).
alter table community.person add column adult_on date;
comment on column community.person.adult_on is 'the day a minor comes of age; null for who was of age when entered';
