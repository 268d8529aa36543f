-- breaks of the taker: pauses that end by themselves
alter table sitting.sitting
  -- when the break is over by itself; null unless it is one
  add column break_ends timestamptz,
  add column breaks int not null default 0,
  add constraint break_is_a_pause check (break_ends is null or paused is not null);
alter table sitting.step alter column kind type varchar(11);
alter table sitting.step
  drop constraint step_kind_check,
  add constraint step_kind_check check (kind in (
    'ANSWER', 'FLAG', 'UNFLAG', 'LEFT', 'BACK', 'LATE', 'OPENED',
    'TAKEN_OVER', 'EXTENDED', 'PAUSED', 'RESUMED', 'TOLD', 'EXCLUDED', 'HANDED_IN',
    'LET_IN', 'LEFT_OUT', 'MOVED_ON', 'CHECKED', 'BREAK_BEGUN', 'BREAK_ENDED'));
