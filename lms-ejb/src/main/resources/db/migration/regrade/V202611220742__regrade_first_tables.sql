create schema if not exists regrade;
create table regrade.regrade (
  regrade_id bigint generated always as identity primary key,
  lock int not null,
  question_id varchar(80) not null,
  version int not null,
  -- what is to count from now on; see lms.correction.Change
  change jsonb not null,
  state varchar(8) not null check (state in
    ('ORDERED', 'CHECKING', 'CHECKED', 'DROPPED', 'RUNNING', 'LOOKING', 'DONE')),
  ordered timestamptz not null,
  ordered_by bigint not null,
  ordered_by_name varchar(120) not null,
  -- in how many marked sittings it was asked, and the newest correction then; null before
  asked int,
  base bigint,
  checked timestamptz,
  -- who put it in force or dropped it; null before
  decided timestamptz,
  decided_by bigint,
  decided_by_name varchar(120),
  reason varchar(400),
  correction_id uuid unique references correction.correction,
  done timestamptz,
  constraint regrade_in_force_has_a_reason check (correction_id is null or reason is not null));
create index regrade_busy on regrade.regrade (regrade_id)
  where state in ('ORDERED', 'CHECKING', 'RUNNING', 'LOOKING');

-- sittings that a regrade has yet to look at; a row goes when it was looked at
create table regrade.asked (
  regrade_id bigint not null references regrade.regrade,
  sitting_id uuid not null,
  primary key (regrade_id, sitting_id));

-- sittings whose points it changes: what they had, and what they have or would have
create table regrade.line (
  regrade_id bigint not null references regrade.regrade,
  sitting_id uuid not null,
  person_id bigint not null,
  kind varchar(10) not null,
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  was numeric(5, 2) not null,
  had_passed boolean not null,
  mark numeric(5, 2) not null,
  passed boolean not null,
  -- when it was marked again; null before
  marked timestamptz,
  -- how often that did not work
  failed int not null default 0,
  -- when the person was told; null before
  seen timestamptz,
  primary key (regrade_id, sitting_id));
create index line_person on regrade.line (person_id);
