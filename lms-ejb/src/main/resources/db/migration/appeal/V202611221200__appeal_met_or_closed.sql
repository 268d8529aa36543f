-- an upheld appeal is over when a correction that is in force already meets it, which a reviewer says,
-- or when no other marking can follow, which a reviewer gives a reason for
alter table appeal.appeal drop constraint appeal_state_check;
alter table appeal.appeal add constraint appeal_state_check
  check (state in ('OPEN', 'REFUSED', 'ACCEPTED', 'SETTLED', 'CLOSED'));
alter table appeal.appeal
  -- the correction that a reviewer has named; null unless one was
  add column correction_id uuid,
  -- why nothing is marked otherwise, and who says so; null unless closed like that
  add column closing varchar(1000),
  add column closed_by bigint,
  add column closed_by_name varchar(120),
  add constraint appeal_is_closed_with_a_reason check ((state = 'CLOSED') = (closing is not null));
