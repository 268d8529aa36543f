-- Who was reminded of a task that is not done: its marker before and after its day, and whoever
-- gave it when the day is over.
create table rating.reminder (
  task_id bigint not null references rating.task,
  kind varchar(8) not null check (kind in ('SOON', 'OVERDUE')),
  person_id bigint not null,
  at timestamptz not null,
  -- null until the person said that they saw it
  seen timestamptz,
  primary key (task_id, kind, person_id));
create index reminder_unseen on rating.reminder (person_id) where seen is null;
