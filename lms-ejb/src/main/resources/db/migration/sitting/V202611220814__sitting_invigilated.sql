-- An invigilator may extend, pause, resume, tell, exclude and hand in.
alter table sitting.sitting
  -- since when the time stands still; null while it runs
  add column paused timestamptz,
  alter column closed_by type varchar(11),
  drop constraint sitting_closed_by_check,
  add constraint sitting_closed_by_check check (closed_by in ('TAKER', 'CLOCK', 'INVIGILATOR'));
alter table sitting.step
  drop constraint step_kind_check,
  add constraint step_kind_check check (kind in ('ANSWER', 'FLAG', 'UNFLAG', 'LEFT', 'BACK',
    'LATE', 'OPENED', 'TAKEN_OVER', 'EXTENDED', 'PAUSED', 'RESUMED', 'TOLD', 'EXCLUDED',
    'HANDED_IN', 'LET_IN', 'LEFT_OUT'));
-- what the academy did last, for pages that are told at once
create index step_act on sitting.step (place) where series = 'A';
