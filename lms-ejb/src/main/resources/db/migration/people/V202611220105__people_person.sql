create schema if not exists people;
create table people.person (
  person_id bigint generated always as identity (start with 1001) primary key,
  version int not null,
  number varchar(40) not null unique,
  name varchar(80) not null,
  name_latin varchar(80),
  email varchar(160),
  site_id bigint references org.site,
  team_id bigint references org.team,
  language varchar(2) not null check (language in ('ZH', 'EN')),
  group_names varchar(200) not null,
  hired_on date not null,
  left_on date,
  constraint person_leaves_after_coming check (left_on is null or left_on >= hired_on));
create index person_site on people.person (site_id);
create index person_team on people.person (team_id);
