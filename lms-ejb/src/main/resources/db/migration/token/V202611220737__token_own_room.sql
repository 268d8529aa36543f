-- tokens have their own room in the house, so they have their own schema
create schema if not exists token;
alter table security.token set schema token;
