create schema if not exists consequence;
-- certificates whose ground fell with a mark; what is decided is never decided again
create table consequence.doubt (
  doubt_id bigint generated always as identity primary key,
  version int not null,
  certificate_id bigint not null,
  number varchar(24) not null,
  person_id bigint not null,
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  paper_id uuid not null,
  sitting_id uuid,
  stage_id varchar(80) not null,
  was numeric(5, 2) not null,
  mark numeric(5, 2) not null,
  cause varchar(1000) not null,
  raised timestamptz not null,
  state varchar(9) not null check (state in ('OPEN', 'SUSPENDED', 'REVOKED', 'KEPT', 'LAPSED')),
  -- null while it is open
  decided timestamptz,
  decided_by_name varchar(120),
  reason varchar(500),
  constraint doubt_over_when_decided check ((state = 'OPEN') = (decided is null)),
  constraint doubt_decided_with_a_reason
    check (state in ('OPEN', 'LAPSED') or reason is not null));
create unique index one_open_doubt_of_a_certificate on consequence.doubt (certificate_id)
  where state = 'OPEN';
create index doubt_person on consequence.doubt (person_id);

-- what a regrade would do to certificates, as its last check found out
create table consequence.foretold (
  regrade_id bigint not null,
  person_id bigint not null,
  skill_id varchar(80) not null,
  level int not null,
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  -- of the certificate whose ground would fall; null for one that would be issued
  number varchar(24),
  primary key (regrade_id, person_id, skill_id, level));
