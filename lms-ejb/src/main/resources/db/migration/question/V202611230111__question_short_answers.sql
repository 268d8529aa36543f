-- Short answers are marked by their rule, or by people where it is not sure.
alter table question.version drop constraint version_type_check;
alter table question.version add constraint version_type_check
  check (type in ('single', 'multiple', 'truefalse', 'fill', 'order', 'match', 'short', 'essay', 'spoken'));
