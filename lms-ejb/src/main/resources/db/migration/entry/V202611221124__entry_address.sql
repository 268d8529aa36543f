-- from which the page spoke last; null before it spoke
alter table entry.arrival add column address varchar(64);
