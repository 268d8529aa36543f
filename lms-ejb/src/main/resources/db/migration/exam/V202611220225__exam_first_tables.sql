create schema if not exists exam;
create table exam.paper (
  paper_id uuid primary key,
  version int not null,
  occasion varchar(160) not null unique,
  person_id bigint not null,
  cohort_id bigint not null,
  stage_id varchar(80) not null,
  kind varchar(10) not null check (kind in ('DAILY', 'WEEKLY', 'STAGE', 'RESIT', 'OTHER')),
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  seed bigint not null,
  -- question versions with the order in which this person sees their parts; never changed
  items jsonb not null,
  item_count int not null check (item_count > 0),
  opens timestamptz not null,
  closes timestamptz not null,
  limit_seconds int not null check (limit_seconds > 0),
  pass_mark numeric(5, 2) not null,
  feedback varchar(12) not null check (feedback in ('AT_ONCE', 'AFTER_CLOSE')),
  -- null unless it was withdrawn before anybody sat it
  withdrawn timestamptz,
  -- when it was marked, or when its window ended without a sitting; null before
  settled timestamptz,
  -- the mark that counts; null before it is settled
  mark numeric(5, 2),
  passed boolean,
  sat boolean,
  constraint paper_closes_after_it_opens check (closes > opens));
create index paper_person on exam.paper (person_id, closes);
create index paper_cohort on exam.paper (cohort_id, person_id);
create index paper_unsettled on exam.paper (closes) where settled is null and withdrawn is null;

create table exam.sitting (
  sitting_id uuid primary key,
  version int not null,
  paper_id uuid not null unique references exam.paper,
  person_id bigint not null,
  opened timestamptz not null,
  deadline timestamptz not null,
  -- grows with each take-over; only messages that carry it count
  lease int not null,
  closed timestamptz,
  closed_by varchar(6) check (closed_by in ('TAKER', 'CLOCK')),
  constraint sitting_closes_after_it_opens check (closed is null or closed >= opened));
create index sitting_open on exam.sitting (deadline) where closed is null;

-- the log: one row a message, in the taker's own numbering; the same message twice is one row
create table exam.step (
  sitting_id uuid not null references exam.sitting,
  client_seq int not null,
  at timestamptz not null,
  client_at timestamptz,
  lease int not null,
  kind varchar(8) not null check (kind in ('ANSWER', 'FLAG', 'UNFLAG')),
  item smallint not null,
  -- what was answered; null for flags
  value text,
  primary key (sitting_id, client_seq));

create table exam.marking (
  sitting_id uuid not null references exam.sitting,
  number int not null,
  at timestamptz not null,
  actor_name varchar(120) not null,
  mark numeric(5, 2) not null,
  -- per item the share of its point, 0 to 1
  shares jsonb not null,
  -- why it was marked again; null for the first marking
  reason varchar(500),
  primary key (sitting_id, number));

create function exam.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'steps and markings are append-only';
end $$;
create trigger step_is_final before update or delete on exam.step
  for each row execute function exam.refuse_change();
create trigger marking_is_final before update or delete on exam.marking
  for each row execute function exam.refuse_change();
