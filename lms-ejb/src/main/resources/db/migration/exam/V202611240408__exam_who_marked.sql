-- the person's id beside the name, which another one may have too; null for the academy itself, and
-- before this was written down
alter table exam.marking add column actor_id bigint;
