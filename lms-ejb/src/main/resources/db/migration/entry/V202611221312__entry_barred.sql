-- what keeps somebody out that nobody in the hall can waive; null when nothing does
alter table entry.arrival add column barred varchar(9)
  check (barred in ('PASSED', 'LOCKED', 'SAME_DAY', 'TOO_EARLY', 'LESSONS'));
