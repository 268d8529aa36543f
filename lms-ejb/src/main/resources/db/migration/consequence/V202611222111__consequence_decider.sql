-- whose name it is, so that it can be read in either language; null as the name, and for what was
-- decided before this was written down
alter table consequence.doubt add column decided_by bigint;
