create schema if not exists appeal;
create table appeal.appeal (
  appeal_id bigint generated always as identity primary key,
  lock int not null,
  sitting_id uuid not null,
  person_id bigint not null,
  -- from 0, in the order of the paper
  item int not null,
  question_id varchar(80) not null,
  version int not null,
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  text varchar(1000) not null,
  state varchar(8) not null check (state in ('OPEN', 'REFUSED', 'ACCEPTED', 'SETTLED')),
  filed timestamptz not null,
  -- until when it should be decided
  due timestamptz not null,
  -- null before it is decided
  decided timestamptz,
  decided_by bigint,
  decided_by_name varchar(120),
  answer varchar(1000),
  -- when the question was marked otherwise; null before
  settled timestamptz,
  unique (sitting_id, item),
  constraint appeal_is_decided_with_a_reason check ((state = 'OPEN') = (answer is null)));
create index appeal_person on appeal.appeal (person_id);
create index appeal_accepted on appeal.appeal (question_id) where state = 'ACCEPTED';
