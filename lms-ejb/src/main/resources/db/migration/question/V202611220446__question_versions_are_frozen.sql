-- A version that was ever active may lie in papers: what it asks and who checked it never changes.
-- Only its state goes on, from active to superseded or retired, and it is never deleted.
create function question.refuse_other_version() returns trigger language plpgsql as $$
declare
  fate text[] := array['lock', 'state'];
begin
  if old.state not in ('ACTIVE', 'SUPERSEDED', 'RETIRED') then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a question version that was active is frozen';
  end if;
  if to_jsonb(new) - fate <> to_jsonb(old) - fate
      or new.state in ('DRAFT', 'IN_REVIEW')
      or (old.state <> 'ACTIVE' and new.state <> old.state) then
    raise exception 'a question version that was active is frozen';
  end if;
  return new;
end $$;
create trigger version_is_frozen before update or delete on question.version
  for each row execute function question.refuse_other_version();
