-- skills and what people have shown have their own room in the house, so they have their own schema
create schema if not exists skill;
alter table certification.skill set schema skill;
alter table certification.evidence set schema skill;
