-- Essays and spoken answers are marked by people.
alter table question.version drop constraint version_type_check;
alter table question.version add constraint version_type_check
  check (type in ('single', 'multiple', 'truefalse', 'fill', 'order', 'match', 'essay', 'spoken'));
