-- The State Council announces a year's holidays and worked weekends each November. Until a year is
-- announced its statutory days stand in; an operator may add the announced days at any time, and
-- they win over what is written here.
insert into platform.holiday (day, works, name, source)
select day::date, false, name, 'ANNOUNCED'
  from (values
    ('2026-01-01', '2026-01-03', '元旦'),
    ('2026-02-15', '2026-02-23', '春节'),
    ('2026-04-04', '2026-04-06', '清明节'),
    ('2026-05-01', '2026-05-05', '劳动节'),
    ('2026-06-19', '2026-06-21', '端午节'),
    ('2026-09-25', '2026-09-27', '中秋节'),
    ('2026-10-01', '2026-10-07', '国庆节')) as holiday (first_day, last_day, name),
  generate_series(first_day::date, last_day::date, interval '1 day') as day
union all
select day::date, true, name, 'ANNOUNCED'
  from (values
    ('2026-01-04', '元旦调休'),
    ('2026-02-14', '春节调休'),
    ('2026-02-28', '春节调休'),
    ('2026-05-09', '劳动节调休'),
    ('2026-09-20', '国庆节调休'),
    ('2026-10-10', '国庆节调休')) as worked (day, name)
union all
select day::date, false, name, 'STATUTORY'
  from (values
    ('2027-01-01', '2027-01-01', '元旦'),
    ('2027-02-05', '2027-02-08', '春节'),
    ('2027-04-05', '2027-04-05', '清明节'),
    ('2027-05-01', '2027-05-02', '劳动节'),
    ('2027-06-09', '2027-06-09', '端午节'),
    ('2027-09-15', '2027-09-15', '中秋节'),
    ('2027-10-01', '2027-10-03', '国庆节')) as holiday (first_day, last_day, name),
  generate_series(first_day::date, last_day::date, interval '1 day') as day
on conflict (day) do nothing;
