create schema entry;
-- somebody at the door of an exam; one line a paper
create table entry.arrival (
  paper_id uuid primary key,
  version int not null,
  person_id bigint not null,
  hall varchar(160) not null,
  -- null when let in before they came
  came timestamptz,
  -- null before
  admitted timestamptz,
  -- null when nobody did, or the code of the room
  admitted_by bigint,
  -- null unless an invigilator let them in whatever the rules say
  let_in timestamptz,
  let_in_by bigint,
  -- wrong codes so far, and when the last one was typed
  wrong int not null,
  last_wrong timestamptz,
  constraint wrong_code_has_a_time check ((wrong = 0) = (last_wrong is null)),
  constraint let_in_by_somebody check ((let_in is null) = (let_in_by is null)));
-- the secret from which the codes of a room are computed
create table entry.hall_key (
  hall varchar(160) primary key,
  secret bytea not null);
