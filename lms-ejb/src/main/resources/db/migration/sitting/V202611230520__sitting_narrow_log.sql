-- A message is the row of which there are most by far, so its table says only what it must;
-- sitting.step shows it with the names and words of before.
alter table sitting.sitting
  -- stands for the sitting in its log
  add column no int generated always as identity unique;
create table sitting.line (
  at timestamptz not null,
  -- the order in which lines were added; a number may be missing, never two the same
  place bigint generated always as identity,
  client_at timestamptz,
  -- null for the taker and for the academy itself
  author_id bigint,
  no int not null references sitting.sitting (no),
  -- of a message the number of the taker's page; of an act the academy's, below zero
  number int not null,
  lease int not null,
  item smallint,
  -- null for an answer
  kind varchar(11) check (kind in (
    'FLAG', 'UNFLAG', 'LEFT', 'BACK', 'LATE', 'OPENED',
    'TAKEN_OVER', 'EXTENDED', 'PAUSED', 'RESUMED', 'TOLD', 'EXCLUDED', 'HANDED_IN',
    'LET_IN', 'LEFT_OUT', 'MOVED_ON', 'CHECKED', 'BREAK_BEGUN', 'BREAK_ENDED', 'FREED')),
  -- null for the taker
  author varchar(11) check (author in ('INVIGILATOR', 'MARKER', 'SYSTEM')),
  value text,
  -- no message can pass for an act, and no act for a message
  constraint line_message_or_act check
    ((number >= 0) = (kind is null or kind in ('FLAG', 'UNFLAG', 'LEFT', 'BACK', 'LATE'))));
insert into sitting.line
    (at, place, client_at, author_id, no, number, lease, item, kind, author, value)
  overriding system value
  select l.at, l.place, l.client_at, l.author_id, s.no,
    case l.series when 'A' then -l.number else l.number end, l.lease, l.item,
    nullif(l.kind, 'ANSWER'), nullif(l.author, 'TAKER'), l.value
  from sitting.step l join sitting.sitting s using (sitting_id) order by l.place;
-- a place is never given twice, not even one of a line that was rolled back
select setval(pg_get_serial_sequence('sitting.line', 'place'), last_value, is_called)
  from sitting.step_place_seq;
drop table sitting.step;
alter table sitting.line add primary key (no, number);
-- what the academy did last, for pages that are told at once
create index line_act on sitting.line (place) where number < 0;
create index line_late on sitting.line (place) where kind = 'LATE';
create trigger line_is_final before update or delete on sitting.line
  for each row execute function sitting.refuse_change();

create view sitting.step as
  select s.sitting_id, l.no, case when l.number < 0 then 'A' else 'M' end as series,
    abs(l.number) as number, l.at, l.client_at, l.lease, l.item,
    coalesce(l.kind, 'ANSWER') as kind, l.value, l.place,
    coalesce(l.author, 'TAKER') as author, l.author_id
  from sitting.line l join sitting.sitting s on s.no = l.no;

-- looked up by the whole of it only
alter table sitting.seal drop constraint seal_hash_key;
alter table sitting.seal alter column hash type bytea using decode(hash, 'hex');
create index seal_hash on sitting.seal using hash (hash);
