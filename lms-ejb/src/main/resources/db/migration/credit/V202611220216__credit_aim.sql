-- elective credits that everybody aims at within a year, as content says
create table credit.aim (
  place int primary key default 1 check (place = 1),
  elective numeric(8, 2) not null check (elective > 0));
