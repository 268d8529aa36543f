-- leave to sit exams at other addresses than the exams allow
create table accommodation.place (
  place_id bigint generated always as identity primary key,
  version int not null,
  person_id bigint not null,
  -- null for any address
  network varchar(64),
  reason varchar(400) not null,
  valid_from date not null,
  valid_to date not null,
  approved_by bigint not null,
  approved_by_name varchar(120) not null,
  approved timestamptz not null,
  -- null unless it was withdrawn
  withdrawn timestamptz,
  constraint place_ends_after_it_begins check (valid_to >= valid_from),
  constraint nobody_approves_their_own_place check (approved_by <> person_id));
create index place_person on accommodation.place (person_id);
