-- papers that were made when part of their window was over; nobody pays for those they did not sit
create table cadence.late_paper (
  paper_id uuid primary key,
  made timestamptz not null);
