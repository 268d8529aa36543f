create schema if not exists career;
create table career.track (
  track_id varchar(80) primary key,
  version int not null,
  body text not null,
  loaded_mark varchar(64) not null,
  active boolean not null);
create table career.placement (
  placement_id bigint generated always as identity primary key,
  person_id bigint not null,
  grade_id varchar(80) not null,
  since date not null,
  at timestamptz not null,
  actor_name varchar(120) not null,
  reason varchar(500) not null);
create index placement_person on career.placement (person_id, placement_id desc);
create function career.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'placements are written once';
end $$;
create trigger placement_is_final before update or delete on career.placement
  for each row execute function career.refuse_change();
