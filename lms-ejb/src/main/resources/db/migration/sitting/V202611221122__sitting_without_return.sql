-- the item at hand in an exam without return; null where one may go to and fro
alter table sitting.sitting add column reached int;
alter table sitting.step
  drop constraint step_kind_check,
  add constraint step_kind_check check (kind in (
    'ANSWER', 'FLAG', 'UNFLAG', 'LEFT', 'BACK', 'LATE', 'OPENED',
    'TAKEN_OVER', 'EXTENDED', 'PAUSED', 'RESUMED', 'TOLD', 'EXCLUDED', 'HANDED_IN',
    'LET_IN', 'LEFT_OUT', 'MOVED_ON'));
