-- a chain of SHA-256 over what was asked, every step and every marking, as it stood at a marking
create table sitting.seal (
  sitting_id uuid not null references sitting.sitting,
  number int not null,
  at timestamptz not null,
  steps int not null,
  hash varchar(64) not null unique,
  primary key (sitting_id, number));
create trigger seal_is_final before update or delete on sitting.seal
  for each row execute function sitting.refuse_change();
create index step_late on sitting.step (place) where kind = 'LATE';
