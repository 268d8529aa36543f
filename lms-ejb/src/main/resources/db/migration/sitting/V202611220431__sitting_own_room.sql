-- The log of a sitting becomes a room of its own below exam: it knows no papers and no marks.
create schema sitting;
alter table exam.sitting set schema sitting;
alter table exam.step set schema sitting;
alter table sitting.sitting drop constraint sitting_paper_id_fkey;

-- every act is a step, whoever does it
alter table sitting.step rename column client_seq to number;
alter table sitting.step
  -- the order in which steps were added; a number may be missing, never two the same
  add column place bigint generated always as identity,
  -- M: numbered by the taker's page; A: numbered by the academy
  add column series char(1) not null default 'M' check (series in ('M', 'A')),
  add column author varchar(11) not null default 'TAKER'
    check (author in ('TAKER', 'INVIGILATOR', 'MARKER', 'SYSTEM')),
  -- null for the taker and for the academy itself
  add column author_id bigint,
  alter column item drop not null,
  alter column kind type varchar(10),
  drop constraint step_kind_check,
  add constraint step_kind_check check (kind in ('ANSWER', 'FLAG', 'UNFLAG', 'LEFT', 'BACK',
    'LATE', 'OPENED', 'TAKEN_OVER', 'EXTENDED', 'PAUSED', 'RESUMED', 'EXCLUDED', 'HANDED_IN',
    'LET_IN', 'LEFT_OUT')),
  drop constraint step_pkey,
  add primary key (sitting_id, series, number);
alter table sitting.step
  alter column series drop default,
  alter column author drop default;

create function sitting.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log of a sitting is append-only';
end $$;
drop trigger step_is_final on sitting.step;
create trigger step_is_final before update or delete on sitting.step
  for each row execute function sitting.refuse_change();
