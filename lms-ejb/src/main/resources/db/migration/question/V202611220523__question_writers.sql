-- several may write one draft; none of them reviews it
alter table question.version add column writers text not null default '';
alter table question.version drop constraint reviewed_by_somebody_else;
alter table question.version add constraint reviewed_by_somebody_else
  check (state not in ('ACTIVE', 'SUPERSEDED', 'RETIRED') or author_id = 0
    or (reviewer_id <> author_id and writers not like '%,' || reviewer_id || ',%'));
