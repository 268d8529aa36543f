create schema if not exists correction;
create table correction.correction (
  correction_id uuid primary key,
  -- the order in which corrections apply
  place bigint generated always as identity unique,
  question_id text not null,
  version int not null,
  change jsonb not null,
  at timestamptz not null,
  actor_id bigint not null,
  actor_name varchar(120) not null,
  reason varchar(400) not null);
create index correction_question on correction.correction (question_id);

create function correction.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'corrections are append-only';
end $$;
create trigger correction_is_final before update or delete on correction.correction
  for each row execute function correction.refuse_change();
