-- Who withdrew it and why stands beside it, not in the trail only; null for what was withdrawn before.
alter table accommodation.extra_time
  add column withdrawn_by bigint,
  add column withdrawn_by_name varchar(120),
  add column withdrawn_reason varchar(400);
alter table accommodation.place
  add column withdrawn_by bigint,
  add column withdrawn_by_name varchar(120),
  add column withdrawn_reason varchar(400);
