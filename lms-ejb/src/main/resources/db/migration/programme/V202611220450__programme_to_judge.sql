-- people of whom something was heard since their gate was last judged; a chore takes them out
create table programme.to_judge (
  person_id bigint primary key,
  since timestamptz not null);
