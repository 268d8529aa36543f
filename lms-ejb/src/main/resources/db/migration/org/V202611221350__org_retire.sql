-- A unit that is retired keeps its name where it was used, and takes nobody in any more.
alter table org.site add column retired boolean not null default false;
alter table org.centre add column retired boolean not null default false;
alter table org.team add column retired boolean not null default false;
