create schema if not exists org;
create table org.site (
  site_id bigint generated always as identity primary key,
  version int not null,
  code varchar(20) not null unique,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  zone varchar(40) not null);
create table org.centre (
  centre_id bigint generated always as identity primary key,
  version int not null,
  site_id bigint not null references org.site,
  code varchar(20) not null unique,
  name_zh varchar(80) not null,
  name_en varchar(80) not null);
create table org.team (
  team_id bigint generated always as identity primary key,
  version int not null,
  centre_id bigint not null references org.centre,
  code varchar(20) not null unique,
  name_zh varchar(80) not null,
  name_en varchar(80) not null);
