create schema if not exists certification;
-- what content says of a skill, as JSON; places give the order of the file
create table certification.skill (
  skill_id varchar(80) primary key,
  version int not null,
  place int not null,
  body text not null,
  loaded_mark varchar(64) not null,
  active boolean not null);
create sequence certification.serial;
create table certification.certificate (
  certificate_id bigint generated always as identity primary key,
  number varchar(24) not null unique,
  person_id bigint not null,
  employee_number varchar(40) not null,
  holder varchar(80) not null,
  holder_latin varchar(80),
  skill_id varchar(80) not null,
  level int not null check (level between 1 and 9),
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  cohort_id bigint,
  cohort_code varchar(40),
  issued_on date not null,
  valid_to date not null,
  issued_at timestamptz not null,
  issued_by varchar(120) not null,
  -- null when the rule issued it
  reason varchar(500),
  constraint certificate_ends_after_it_begins check (valid_to > issued_on));
create index certificate_person on certification.certificate (person_id);
create index certificate_list on certification.certificate (issued_at desc, certificate_id desc);
create index certificate_cohort on certification.certificate (cohort_id);
create index certificate_end on certification.certificate (valid_to);
create table certification.step (
  step_id bigint generated always as identity primary key,
  certificate_id bigint not null references certification.certificate,
  state varchar(10) not null check (state in ('VALID', 'SUSPENDED', 'EXPIRED', 'REVOKED')),
  at timestamptz not null,
  actor_kind varchar(10) not null,
  actor_id bigint not null,
  actor_name varchar(120) not null,
  reason varchar(500));
create index step_certificate on certification.step (certificate_id, step_id);
create function certification.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'certificates and their steps are written once';
end $$;
create trigger certificate_is_final before update or delete on certification.certificate
  for each row execute function certification.refuse_change();
create trigger step_is_final before update or delete on certification.step
  for each row execute function certification.refuse_change();
create table certification.standing (
  certificate_id bigint primary key references certification.certificate,
  version int not null,
  person_id bigint not null,
  skill_id varchar(80) not null,
  level int not null,
  state varchar(10) not null check (state in ('VALID', 'SUSPENDED', 'EXPIRED', 'REVOKED')));
-- one person never has two standing certificates of one skill and level
create unique index standing_once on certification.standing (person_id, skill_id, level)
  where state in ('VALID', 'SUSPENDED');
create index standing_state on certification.standing (state);
-- who has something new and waits to be judged
create table certification.candidate (
  person_id bigint primary key,
  -- when the newest of it happened: the day of the certificate
  at timestamptz not null,
  cohort_id bigint,
  cohort_code varchar(40));
