-- an invigilator lets the taker go on at another machine; the next page there has the sitting
alter table sitting.step
  drop constraint step_kind_check,
  add constraint step_kind_check check (kind in (
    'ANSWER', 'FLAG', 'UNFLAG', 'LEFT', 'BACK', 'LATE', 'OPENED',
    'TAKEN_OVER', 'EXTENDED', 'PAUSED', 'RESUMED', 'TOLD', 'EXCLUDED', 'HANDED_IN',
    'LET_IN', 'LEFT_OUT', 'MOVED_ON', 'CHECKED', 'BREAK_BEGUN', 'BREAK_ENDED', 'FREED'));
