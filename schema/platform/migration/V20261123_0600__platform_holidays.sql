-- New table: nothing existing changes. To go back, drop it; terms then count Monday to Friday.
-- Days on which the calendar differs from Monday-to-Friday: holidays, and the weekends worked for them.
create table platform.holiday (
  day date not null,
  works boolean not null,
  name text not null,
  source text not null,
  constraint holiday_is_one_row_per_day primary key (day),
  constraint holiday_source_is_known check (source in ('ANNOUNCED', 'STATUTORY'))
);
