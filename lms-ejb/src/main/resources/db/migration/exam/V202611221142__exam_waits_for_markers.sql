-- A paper with answers that people mark waits between hand-in and mark.
alter table exam.paper
  -- how people mark it; null when they have nothing to mark
  add column marking jsonb,
  -- since when it waits for people; null before it is handed in and when it is settled
  add column waits timestamptz;
create or replace function exam.refuse_other_paper() returns trigger language plpgsql as $$
declare
  fate text[] := array['version', 'withdrawn', 'settled', 'mark', 'passed', 'sat', 'sitting_id',
    'waits'];
begin
  if to_jsonb(new) - fate <> to_jsonb(old) - fate then
    raise exception 'a paper is frozen';
  end if;
  if to_jsonb(old) ->> 'sitting_id' <> to_jsonb(new) ->> 'sitting_id' then
    raise exception 'a paper is sat once';
  end if;
  return new;
end $$;
-- a marking of which people have not done their part has no mark, and null for what they owe
alter table exam.marking alter column mark drop not null;
drop index exam.paper_being_written;
create index paper_being_written on exam.paper (cohort_id, kind, opens, closes)
  where sitting_id is not null and settled is null and waits is null;
