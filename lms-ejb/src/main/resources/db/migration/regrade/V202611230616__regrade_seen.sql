alter table regrade.regrade
  -- the newest correction of the question that whoever ordered it had seen; 0 when there was none
  add column seen bigint;
update regrade.regrade r set seen = coalesce(
  (select max(c.place) from correction.correction c
    where c.question_id = r.question_id and c.version = r.version and c.at <= r.ordered), 0);
alter table regrade.regrade alter column seen set not null;
