-- What was missed may be excused by somebody.
alter table exam.paper drop constraint paper_excused_check;
alter table exam.paper add constraint paper_excused_check check (excused in
  ('STANDSTILL', 'LATE_PAPER', 'PAUSED', 'ENVIRONMENT', 'STAFF', 'TECHNICAL', 'ABSENCE', 'UNTOLD'));
