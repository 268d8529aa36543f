-- what somebody pressed in a hall and was done; pressed again because its answer was lost, it is
-- known. The press is drawn by the page.
create table invigilation.press (
  person_id bigint not null,
  press varchar(40) not null,
  at timestamptz not null,
  primary key (person_id, press));
