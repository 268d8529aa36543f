create schema if not exists cadence;
create table cadence.heartbeat (
  one boolean primary key default true check (one),
  at timestamptz not null);
-- times in which the academy did not run, by its own clock
create table cadence.outage (
  began timestamptz primary key,
  ended timestamptz not null check (ended > began));
