create schema if not exists schedule;
-- A day that is not what its weekday says. Without a site it holds for all sites.
create table schedule.special_day (
  special_day_id bigint generated always as identity primary key,
  version int not null,
  site_id bigint references org.site,
  day date not null,
  working boolean not null,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  provisional boolean not null default false,
  source varchar(200) not null);
create unique index special_day_once on schedule.special_day (coalesce(site_id, 0), day);
