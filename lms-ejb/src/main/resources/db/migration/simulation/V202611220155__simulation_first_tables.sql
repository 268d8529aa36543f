create schema if not exists simulation;

-- a scenario as it was written; a changed text is a new revision, so that old calls can be played again
create table simulation.script (
  script_id bigint generated always as identity primary key,
  scenario_id varchar(80) not null,
  revision int not null,
  fingerprint varchar(64) not null,
  body jsonb not null,
  loaded timestamptz not null,
  active boolean not null,
  constraint script_revision unique (scenario_id, revision),
  constraint script_text unique (scenario_id, fingerprint));
create unique index script_one_active on simulation.script (scenario_id) where active;

create table simulation.call (
  call_id uuid primary key,
  version int not null,
  person_id bigint not null references people.person,
  script_id bigint not null references simulation.script,
  practice boolean not null,
  seed bigint not null,
  zone varchar(40) not null,
  began timestamptz not null,
  lapses timestamptz not null,
  ended timestamptz,
  score numeric(5, 1),
  passed boolean,
  fatal boolean,
  constraint call_ends_after_it_began check (ended is null or ended >= began),
  constraint call_is_marked_when_it_ends
    check (num_nonnulls(ended, score, passed, fatal) in (0, 4)));
create unique index call_one_open_per_person on simulation.call (person_id) where ended is null;
create index call_of_person on simulation.call (person_id, began);
create index call_lapsing on simulation.call (lapses) where ended is null;

-- what the agent did, when; the call is nothing but its steps
create table simulation.step (
  step_id bigint generated always as identity primary key,
  call_id uuid not null references simulation.call,
  sequence int not null check (sequence > 0),
  at timestamptz not null,
  move jsonb not null,
  constraint step_once unique (call_id, sequence));

create function simulation.keep_steps() returns trigger language plpgsql as $$
begin
  raise exception 'simulation.step is append-only';
end $$;
create trigger step_append_only before update or delete on simulation.step
  for each row execute function simulation.keep_steps();
