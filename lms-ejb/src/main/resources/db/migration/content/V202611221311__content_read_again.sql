-- the latest time that a lesson was read again; null when it was read once
alter table content.lesson_read add column again timestamptz;
