-- an elimination that was confirmed on marks which have risen since is put before somebody once more
alter table gate.elimination drop constraint elimination_state_check;
alter table gate.elimination add constraint elimination_state_check check
  (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'LAPSED', 'WITHDRAWN', 'IN_DOUBT', 'REVERSED'));

-- the latest correction by which the exams hold; null when there was none
alter table gate.elimination
  add column doubted timestamptz,
  add column doubt_was numeric(5, 2),
  add column doubt_mark numeric(5, 2),
  add column doubt_cause varchar(500),
  add column doubt_conditions jsonb,
  add constraint elimination_doubted check
    (num_nulls(doubted, doubt_was, doubt_mark, doubt_cause, doubt_conditions) in (0, 5)),
  -- what was decided about it; null before
  add column reviewed timestamptz,
  add column reviewed_by bigint,
  add column reviewed_by_name varchar(120),
  add column review_reason varchar(500),
  add constraint elimination_reviewed check
    (num_nulls(reviewed, reviewed_by, reviewed_by_name, review_reason) in (0, 4)),
  add constraint elimination_review_of_a_doubt check (case state
    when 'IN_DOUBT' then doubted is not null and reviewed is null
    when 'REVERSED' then doubted is not null and reviewed is not null else true end);
