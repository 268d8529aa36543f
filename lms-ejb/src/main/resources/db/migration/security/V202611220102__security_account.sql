create schema if not exists security;
create table security.account (
  person_id bigint primary key,
  version int not null,
  login varchar(40) not null,
  name varchar(80) not null,
  language varchar(2) not null check (language in ('ZH', 'EN')),
  group_names varchar(200) not null,
  password_hash varchar(200),
  must_change boolean not null default false,
  active boolean not null,
  team_id bigint,
  site_id bigint,
  failures int not null default 0,
  locked_until timestamptz,
  epoch int not null default 0,
  epoch_changed timestamptz not null);
create unique index account_login on security.account (lower(login));
create index account_team on security.account (team_id);
create index account_site on security.account (site_id);
create index account_epoch on security.account (epoch_changed);
