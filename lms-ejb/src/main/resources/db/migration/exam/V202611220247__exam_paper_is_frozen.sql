-- What a paper asks, whom, when and by which rules never changes; only what became of it may.
create function exam.refuse_other_paper() returns trigger language plpgsql as $$
declare
  fate text[] := array['version', 'withdrawn', 'settled', 'mark', 'passed', 'sat'];
begin
  if to_jsonb(new) - fate <> to_jsonb(old) - fate then
    raise exception 'a paper is frozen';
  end if;
  return new;
end $$;
create trigger paper_is_frozen before update on exam.paper
  for each row execute function exam.refuse_other_paper();
