-- did the page speak last from the browser that the rules of the exam ask for, if any?
alter table entry.arrival add column safe boolean not null default true;
