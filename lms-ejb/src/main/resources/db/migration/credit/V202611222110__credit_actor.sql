-- whose name it is, so that it can be read in either language; 0 for the academy, and for lines
-- from before this was written down
alter table credit.entry add column actor_id bigint not null default 0;
alter table credit.entry alter column actor_id drop default;
