-- A paper points at its sitting, once; the sitting's room knows nothing of papers.
create or replace function exam.refuse_other_paper() returns trigger language plpgsql as $$
declare
  fate text[] := array['version', 'withdrawn', 'settled', 'mark', 'passed', 'sat', 'sitting_id'];
begin
  if to_jsonb(new) - fate <> to_jsonb(old) - fate then
    raise exception 'a paper is frozen';
  end if;
  if to_jsonb(old) ->> 'sitting_id' <> to_jsonb(new) ->> 'sitting_id' then
    raise exception 'a paper is sat once';
  end if;
  return new;
end $$;
-- null before it is begun
alter table exam.paper add column sitting_id uuid unique references sitting.sitting;
update exam.paper p set sitting_id = s.sitting_id
  from sitting.sitting s where s.paper_id = p.paper_id;
