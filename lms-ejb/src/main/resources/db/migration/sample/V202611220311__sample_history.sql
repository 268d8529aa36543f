create schema if not exists sample;
-- one row once the building of the sample academy has begun
create table sample.history (
  one boolean primary key default true check (one),
  first_day date not null,
  present date not null,
  done boolean not null default false);
