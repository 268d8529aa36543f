create schema if not exists handmark;
create table handmark.mark (
  sitting_id uuid not null references sitting.sitting,
  item smallint not null,
  -- the highest counts, when the answer is still the one that was read
  number int not null,
  at timestamptz not null,
  -- SHA-256 of the answer that was read
  answer varchar(64) not null,
  share numeric(7, 6) not null check (share between 0 and 1),
  points jsonb not null,
  words jsonb not null,
  primary key (sitting_id, item, number));
create function handmark.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what people marked is append-only';
end $$;
create trigger mark_is_final before update or delete on handmark.mark
  for each row execute function handmark.refuse_change();
