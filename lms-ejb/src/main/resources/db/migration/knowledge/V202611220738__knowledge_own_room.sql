-- Topics and articles become a room of their own: lessons, questions and calls point to them by id.
create schema knowledge;
alter table content.topic set schema knowledge;
alter table content.article set schema knowledge;
