-- what a person has shown, as it was told when it happened; nothing is told twice
create table certification.evidence (
  evidence_id bigint generated always as identity primary key,
  person_id bigint not null,
  kind varchar(10) not null check (kind in ('STAGE', 'EXAM', 'CALL')),
  -- the stage or the scenario
  ref varchar(80) not null,
  -- the paper, call or cohort it came from
  source varchar(80) not null,
  -- null for a stage
  mark numeric(6, 2),
  passed boolean not null,
  fatal boolean not null,
  at timestamptz not null,
  unique (person_id, kind, ref, source));
