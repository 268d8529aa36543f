-- Which kind of academy these data are; written at the first start, never changed. A database that
-- was filled before this was noted is what its people show.
create table platform.stage (
  one boolean primary key default true check (one),
  stage text not null check (stage in ('sample', 'real')));
insert into platform.stage (stage)
select case when exists (select 1 from people.person where number = 'H20417') then 'sample' else 'real' end
where exists (select 1 from people.person);
create function platform.refuse_other_stage() returns trigger language plpgsql as $$
begin
  raise exception 'an academy never changes its stage';
end $$;
create trigger stage_is_final before update or delete on platform.stage
  for each row execute function platform.refuse_other_stage();
