create schema if not exists inspection;
-- a time at a place at which somebody watches while people look at their marked exams
create table inspection.slot (
  slot_id bigint generated always as identity primary key,
  version int not null,
  place varchar(120) not null,
  begins timestamptz not null,
  ends timestamptz not null,
  places int not null check (places between 1 and 50),
  -- whose people may book; null for everybody
  site_id bigint,
  offered timestamptz not null,
  offered_by bigint not null,
  offered_by_name varchar(120) not null,
  -- null unless it does not take place
  withdrawn timestamptz,
  constraint slot_ends_after_it_begins check (ends > begins));
create index slot_begins on inspection.slot (begins);

-- somebody who wants to look at one of their exams then
create table inspection.booking (
  booking_id bigint generated always as identity primary key,
  version int not null,
  slot_id bigint not null references inspection.slot,
  person_id bigint not null,
  sitting_id uuid not null,
  title_zh varchar(200) not null,
  title_en varchar(200) not null,
  booked timestamptz not null,
  -- null unless they took it back
  cancelled timestamptz,
  -- null before somebody opened the exam for them on the spot
  opened timestamptz,
  opened_by bigint,
  opened_by_name varchar(120),
  -- null while it is open, or when it closed by itself
  closed timestamptz,
  constraint booking_closed_after_it_was_opened check (closed is null or opened is not null));
create unique index booking_once_a_slot on inspection.booking (slot_id, person_id)
  where cancelled is null;
create index booking_person on inspection.booking (person_id);

-- from when to when a page showed the exam
create table inspection.sight (
  sight_id bigint generated always as identity primary key,
  booking_id bigint not null references inspection.booking,
  since timestamptz not null,
  until timestamptz not null);
create index sight_booking on inspection.sight (booking_id);
