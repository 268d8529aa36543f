create schema if not exists question;

create table question.question (
  question_id text primary key,
  version int not null,
  topic_id text not null,
  loaded_mark text,
  edited_at timestamptz
);
create index question_by_topic on question.question (topic_id);

create table question.version (
  version_key bigint generated always as identity primary key,
  lock int not null,
  question_id text not null references question.question,
  number int not null check (number > 0),
  state text not null check (state in ('DRAFT', 'IN_REVIEW', 'ACTIVE', 'SUPERSEDED', 'RETIRED')),
  type text not null check (type in ('single', 'multiple', 'truefalse', 'fill', 'order', 'match')),
  level text not null check (level in ('know', 'apply', 'judge')),
  difficulty double precision not null check (difficulty between 0 and 1),
  critical boolean not null,
  article_id text not null,
  section_id text not null,
  body text not null check (body::json is not null),
  author_id bigint not null,
  author_name text not null,
  written_at timestamptz not null,
  reviewer_id bigint,
  reviewer_name text,
  reviewed_at timestamptz,
  remark text,
  unique (question_id, number),
  -- nobody but the academy itself, which loads what was reviewed elsewhere, checks its own work
  constraint reviewed_by_somebody_else
    check (state not in ('ACTIVE', 'SUPERSEDED', 'RETIRED') or author_id = 0 or reviewer_id <> author_id)
);
create unique index one_active_version on question.version (question_id) where state = 'ACTIVE';
create unique index one_open_version on question.version (question_id)
  where state in ('DRAFT', 'IN_REVIEW');
