-- What a paper asks never changes; it stands beside the row, which is written anew when the paper
-- is begun and settled.
alter table exam.paper
  alter column occasion set storage main,
  alter column stage_id set storage main,
  alter column kind set storage main,
  alter column title_zh set storage main,
  alter column title_en set storage main,
  alter column feedback set storage main,
  alter column excused set storage main;
alter table exam.paper set (toast_tuple_target = 128);
-- nobody asks for a single share in SQL
alter table exam.marking alter column shares type json using shares::text::json;
-- Looks on when all is done: before it is, whoever looks at a whole row takes what stands beside
-- it back into it, and it is stored once more.
drop trigger paper_is_frozen on exam.paper;
create trigger paper_is_frozen after update on exam.paper
  for each row execute function exam.refuse_other_paper();
create or replace function exam.refuse_other_paper() returns trigger language plpgsql as $$
declare
  fate text[] := array['version', 'withdrawn', 'settled', 'mark', 'passed', 'sat', 'sitting_id',
    'waits', 'again', 'excused'];
begin
  if to_jsonb(new) - fate <> to_jsonb(old) - fate then
    raise exception 'a paper is frozen';
  end if;
  return null;
end $$;
create function exam.refuse_second_sitting() returns trigger language plpgsql as $$
begin
  raise exception 'a paper is sat once';
end $$;
create trigger paper_is_sat_once before update on exam.paper
  for each row when (old.sitting_id <> new.sitting_id)
  execute function exam.refuse_second_sitting();
-- a cohort is asked for by its people, or by a window
drop index exam.paper_cohort;
drop index exam.paper_closes;
create index paper_closes on exam.paper (closes, cohort_id);
-- both kinds of rows are written more than once
alter table exam.paper set (autovacuum_vacuum_scale_factor = 0.02);
alter table sitting.sitting set (autovacuum_vacuum_scale_factor = 0.02);
