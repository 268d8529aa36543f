-- sittings whose time stands still: few at any time
create index sitting_standing on sitting.sitting (paused)
  where closed is null and paused is not null;
