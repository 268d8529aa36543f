create schema if not exists programme;
-- a programme as content says it; a running cohort keeps the version it began with
create table programme.template (
  programme_id varchar(80) not null,
  version int not null,
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  body text not null,
  loaded_mark varchar(64) not null,
  primary key (programme_id, version));
create table programme.cohort (
  cohort_id bigint generated always as identity primary key,
  version int not null,
  code varchar(40) not null unique,
  name_zh varchar(120) not null,
  name_en varchar(120) not null,
  programme_id varchar(80) not null,
  programme_version int not null,
  site_id bigint not null references org.site,
  tutor_id bigint not null references people.person,
  first_day date not null,
  opened_at timestamptz not null,
  foreign key (programme_id, programme_version) references programme.template);
create table programme.training_day (
  cohort_id bigint not null references programme.cohort,
  number int not null,
  day date not null,
  stage_id varchar(80) not null,
  stage_day int not null,
  primary key (cohort_id, number),
  unique (cohort_id, day));
-- every quiz and exam that the plan foresees; a paper is made from it for each person
create table programme.occasion (
  occasion_id bigint generated always as identity primary key,
  version int not null,
  cohort_id bigint not null references programme.cohort,
  -- such as daily:12, weekly:3, stage:business, resit:business:1007
  occasion_key varchar(120) not null,
  kind varchar(10) not null check (kind in ('DAILY', 'WEEKLY', 'STAGE', 'RESIT')),
  stage_id varchar(80) not null,
  -- the training day on which it takes place
  number int not null,
  day date not null,
  opens timestamptz not null,
  closes timestamptz not null,
  -- null when it is for everybody in the stage
  person_id bigint,
  -- null until its papers are made
  made timestamptz,
  -- how often its window was moved because the academy did not run
  moved int not null default 0,
  unique (cohort_id, occasion_key));
create index occasion_due on programme.occasion (opens) where made is null;
create table programme.enrolment (
  cohort_id bigint not null references programme.cohort,
  person_id bigint not null references people.person,
  version int not null,
  state varchar(10) not null
    check (state in ('ACTIVE', 'RESIT', 'PROPOSED', 'ELIMINATED', 'COMPLETED', 'LEFT')),
  stage_id varchar(80) not null,
  since timestamptz not null,
  primary key (cohort_id, person_id));
create unique index one_running_enrolment on programme.enrolment (person_id)
  where state in ('ACTIVE', 'RESIT', 'PROPOSED');
-- what a gate said, with its evidence; only added to
create table programme.gate_verdict (
  verdict_id bigint generated always as identity primary key,
  cohort_id bigint not null,
  person_id bigint not null,
  stage_id varchar(80) not null,
  programme_id varchar(80) not null,
  passed boolean not null,
  at timestamptz not null,
  conditions jsonb not null,
  foreign key (cohort_id, person_id) references programme.enrolment);
create unique index stage_passed_once on programme.gate_verdict (cohort_id, person_id, stage_id)
  where passed;
-- papers that do not count, because the academy did not run during their window
create table programme.excused_paper (
  paper_id uuid primary key,
  cohort_id bigint not null,
  person_id bigint not null,
  at timestamptz not null);
create table programme.elimination (
  elimination_id bigint generated always as identity primary key,
  version int not null,
  cohort_id bigint not null,
  person_id bigint not null,
  stage_id varchar(80) not null,
  proposed timestamptz not null,
  state varchar(10) not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  conditions jsonb not null,
  foreign key (cohort_id, person_id) references programme.enrolment);
create unique index one_open_elimination on programme.elimination (cohort_id, person_id)
  where state = 'PROPOSED';
create table programme.elimination_vote (
  elimination_id bigint not null references programme.elimination,
  voter_id bigint not null,
  voter_name varchar(120) not null,
  at timestamptz not null,
  agrees boolean not null,
  reason varchar(500) not null,
  primary key (elimination_id, voter_id));
create function programme.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'verdicts and votes are append-only';
end $$;
create trigger verdict_is_final before update or delete on programme.gate_verdict
  for each row execute function programme.refuse_change();
create trigger vote_is_final before update or delete on programme.elimination_vote
  for each row execute function programme.refuse_change();
