-- What its file says no more is retired. Articles are written in course-content only.
alter table knowledge.topic add active boolean not null default true;
alter table knowledge.article add active boolean not null default true;
alter table knowledge.article drop edited_at;
