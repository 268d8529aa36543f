create schema if not exists rating;
-- what markers know of a taker
create table rating.candidate (
  sitting_id uuid primary key references sitting.sitting,
  number int not null unique check (number between 100000 and 999999));
-- one answer to be marked
create table rating.piece (
  piece_id bigint generated always as identity primary key,
  sitting_id uuid not null references rating.candidate,
  item smallint not null,
  -- SHA-256 of the answer; when it changes, that is another piece
  answer varchar(64) not null,
  person_id bigint not null,
  cohort_id bigint not null,
  hall varchar(160) not null,
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  question_id text not null,
  question_version int not null,
  -- the rule of the paper, as it was frozen
  twice boolean not null,
  tolerance numeric(5, 2) not null,
  days int not null,
  opened timestamptz not null,
  -- null until it has a mark
  decided timestamptz,
  -- another answer took its place before it had a mark
  outdated boolean not null default false,
  -- it has a mark, and somebody else is to look at it once more
  reopened boolean not null default false,
  unique (sitting_id, item, answer));
create index piece_open on rating.piece (hall) where (decided is null or reopened) and not outdated;
create table rating.task (
  task_id bigint generated always as identity primary key,
  piece_id bigint not null references rating.piece,
  part varchar(6) not null check (part in ('FIRST', 'SECOND', 'THIRD', 'REVIEW')),
  marker_id bigint not null,
  given timestamptz not null,
  given_by bigint not null,
  due date not null,
  -- null until it is marked
  done timestamptz,
  -- null unless it was taken away from its marker before it was done
  withdrawn timestamptz,
  reason varchar(500));
create unique index one_task_a_part on rating.task (piece_id, part) where withdrawn is null;
create unique index one_task_a_marker on rating.task (piece_id, marker_id) where withdrawn is null;
create index task_open on rating.task (marker_id) where done is null and withdrawn is null;
-- what a marker gave; the latest of a task counts, the earlier ones stay
create table rating.mark (
  task_id bigint not null references rating.task,
  number int not null,
  at timestamptz not null,
  marker_id bigint not null,
  marker_name varchar(120) not null,
  points jsonb not null,
  share numeric(7, 6) not null check (share between 0 and 1),
  words varchar(2000) not null,
  -- remarks at a place of the text or a moment of the recording
  notes jsonb not null,
  -- why it was marked again; null for the first
  reason varchar(500),
  primary key (task_id, number),
  constraint marked_again_with_reason check (number = 1 or reason is not null));
create function rating.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'marks are append-only';
end $$;
create trigger mark_is_final before update or delete on rating.mark
  for each row execute function rating.refuse_change();
