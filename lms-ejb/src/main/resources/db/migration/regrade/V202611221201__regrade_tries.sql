alter table regrade.line
  -- when one that could not be marked is tried again; null when it may be at once
  add column next_try timestamptz;
alter table regrade.asked
  -- it could not be looked at; a person has to
  add column failed boolean not null default false;
