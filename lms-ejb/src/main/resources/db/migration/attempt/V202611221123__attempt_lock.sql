create schema attempt;
-- somebody failed an exam so often that the next attempt is locked, until somebody releases it
create table attempt.lock (
  lock_id bigint generated always as identity primary key,
  version int not null,
  person_id bigint not null,
  series varchar(160) not null,
  title_zh varchar(200) not null,
  title_en varchar(200) not null,
  fails int not null check (fails > 0),
  since timestamptz not null,
  -- null while it stands, as who did it and why
  released timestamptz,
  released_by bigint,
  released_name varchar(120),
  reason varchar(400),
  constraint lock_is_released_with_a_reason check ((released is null) = (reason is null)));
create unique index lock_stands_once on attempt.lock (person_id, series) where released is null;
