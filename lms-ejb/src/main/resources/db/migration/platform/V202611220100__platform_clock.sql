-- The offset of a sample academy's clock; one row, never negative. A real academy never reads it.
create table platform.clock (
  one boolean primary key default true check (one),
  offset_seconds bigint not null default 0 check (offset_seconds >= 0));
insert into platform.clock default values;
