-- programmes as content says them have their own room in the house, so they have their own schema
create schema if not exists plan;
alter table programme.template set schema plan;
