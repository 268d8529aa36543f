-- A paper keeps its mark while people look at some of it again.
alter table exam.paper
  -- since when they do; null when they do not
  add column again timestamptz;
create or replace function exam.refuse_other_paper() returns trigger language plpgsql as $$
declare
  fate text[] := array['version', 'withdrawn', 'settled', 'mark', 'passed', 'sat', 'sitting_id',
    'waits', 'again'];
begin
  if to_jsonb(new) - fate <> to_jsonb(old) - fate then
    raise exception 'a paper is frozen';
  end if;
  if to_jsonb(old) ->> 'sitting_id' <> to_jsonb(new) ->> 'sitting_id' then
    raise exception 'a paper is sat once';
  end if;
  return new;
end $$;
create index paper_at_markers on exam.paper (person_id) where waits is not null or again is not null;
