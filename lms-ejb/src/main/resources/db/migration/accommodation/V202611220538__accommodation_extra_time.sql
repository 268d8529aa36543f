create schema accommodation;
create table accommodation.extra_time (
  extra_time_id bigint generated always as identity primary key,
  person_id bigint not null,
  percent int not null check (percent between 0 and 200),
  minutes int not null check (minutes between 0 and 240),
  reason varchar(400) not null,
  valid_from date not null,
  valid_to date not null,
  approved_by bigint not null,
  approved_by_name varchar(120) not null,
  approved timestamptz not null,
  -- null unless it was withdrawn
  withdrawn timestamptz,
  constraint extra_time_adds_something check (percent + minutes > 0),
  constraint extra_time_ends_after_it_begins check (valid_to >= valid_from),
  constraint nobody_approves_their_own check (approved_by <> person_id));
create index extra_time_person on accommodation.extra_time (person_id);
