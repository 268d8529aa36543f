create schema invigilation;
-- what happened in an exam hall, noted by hand or by an act of an invigilator; only ever added to
create table invigilation.incident (
  incident_id bigint generated always as identity primary key,
  hall varchar(160) not null,
  at timestamptz not null,
  kind varchar(12) not null,
  -- null when it is about everybody
  person_id bigint,
  -- null when it is not about a sitting
  sitting_id uuid,
  -- minutes of an extension, or the cause of an exclusion; null for anything else
  detail varchar(12),
  words varchar(400) not null,
  author_id bigint not null,
  author_name varchar(120) not null);
create index incident_hall on invigilation.incident (hall, incident_id);
create function invigilation.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log of a hall is append-only';
end $$;
create trigger incident_is_final before update or delete on invigilation.incident
  for each row execute function invigilation.refuse_change();
