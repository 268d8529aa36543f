-- What its file says no more is retired: not offered, and still there for what refers to it.
alter table content.course add active boolean not null default true;
alter table content.lesson add active boolean not null default true;
