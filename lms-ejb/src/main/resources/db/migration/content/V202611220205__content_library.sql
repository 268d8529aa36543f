create schema if not exists content;

create table content.topic (
  topic_id text primary key,
  position int not null,
  call_share double precision not null,
  title_zh text not null,
  title_en text not null,
  loaded_mark text not null
);

create table content.article (
  article_id text primary key,
  version int not null,
  topic_id text not null references content.topic,
  position int not null,
  title_zh text not null,
  title_en text not null,
  owner_zh text not null,
  owner_en text not null,
  reviewed date not null,
  text_zh text not null,
  text_en text not null,
  loaded_mark text not null,
  edited_at timestamptz
);

create table content.course (
  course_id text primary key,
  title_zh text not null,
  title_en text not null,
  summary_zh text not null,
  summary_en text not null,
  loaded_mark text not null
);

create table content.lesson (
  lesson_id text primary key,
  version int not null,
  course_id text not null references content.course,
  position int not null,
  title_zh text not null,
  title_en text not null,
  topics text not null,
  minutes int not null check (minutes > 0),
  articles text not null,
  goals_zh text not null,
  goals_en text not null,
  text_zh text not null,
  text_en text not null,
  loaded_mark text,
  edited_at timestamptz
);
create index lesson_by_course on content.lesson (course_id, position);

create table content.picture (
  picture_id bigint generated always as identity primary key,
  course_id text not null references content.course,
  name text not null,
  media_type text not null,
  bytes bytea not null check (octet_length(bytes) <= 5000000),
  loaded_mark text,
  unique (course_id, name)
);

-- who read which lesson; a course counts as completed once, whatever is added to it later
create table content.lesson_read (
  person_id bigint not null,
  lesson_id text not null references content.lesson,
  at timestamptz not null,
  primary key (person_id, lesson_id)
);
create table content.course_completed (
  person_id bigint not null,
  course_id text not null references content.course,
  at timestamptz not null,
  primary key (person_id, course_id)
);

-- what has been loaded, so that a smaller folder may refer to it
create table content.known_id (
  entity text not null,
  id text not null,
  path text not null,
  primary key (entity, id)
);
create table content.loading (
  loading_id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_name text not null,
  applied boolean not null,
  files int not null,
  faults int not null
);
