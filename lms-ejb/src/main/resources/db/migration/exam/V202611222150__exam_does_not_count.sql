-- An attempt that does not count is known here too: it is neither a fail nor an attempt.
alter table exam.paper
  -- why; null as long as it counts
  add column excused varchar(12) check (excused in
    ('STANDSTILL', 'LATE_PAPER', 'PAUSED', 'ENVIRONMENT', 'STAFF', 'TECHNICAL', 'UNTOLD'));
create or replace function exam.refuse_other_paper() returns trigger language plpgsql as $$
declare
  fate text[] := array['version', 'withdrawn', 'settled', 'mark', 'passed', 'sat', 'sitting_id',
    'waits', 'again', 'excused'];
begin
  if to_jsonb(new) - fate <> to_jsonb(old) - fate then
    raise exception 'a paper is frozen';
  end if;
  if to_jsonb(old) ->> 'sitting_id' <> to_jsonb(new) ->> 'sitting_id' then
    raise exception 'a paper is sat once';
  end if;
  return new;
end $$;
update exam.paper p set excused = 'UNTOLD' from programme.excused_paper e
  where e.paper_id = p.paper_id;
