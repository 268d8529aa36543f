-- Whose academy this is. One row, and no name in it until an administrator has given it one.
create table org.bank (
  bank_id int primary key check (bank_id = 1),
  version int not null,
  name_zh varchar(40),
  name_en varchar(60),
  academy_zh varchar(40),
  academy_en varchar(60),
  constraint bank_is_named_whole check (
    num_nulls(name_zh, name_en, academy_zh, academy_en) in (0, 4)));
insert into org.bank (bank_id, version) values (1, 0);
