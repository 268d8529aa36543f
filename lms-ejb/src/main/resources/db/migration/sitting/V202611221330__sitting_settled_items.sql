-- items of which the taker was told how they were answered; null while there is none
alter table sitting.sitting add column settled jsonb;
alter table sitting.step
  drop constraint step_kind_check,
  add constraint step_kind_check check (kind in (
    'ANSWER', 'FLAG', 'UNFLAG', 'LEFT', 'BACK', 'LATE', 'OPENED',
    'TAKEN_OVER', 'EXTENDED', 'PAUSED', 'RESUMED', 'TOLD', 'EXCLUDED', 'HANDED_IN',
    'LET_IN', 'LEFT_OUT', 'MOVED_ON', 'CHECKED'));
