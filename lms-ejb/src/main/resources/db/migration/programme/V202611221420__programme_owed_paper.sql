-- papers of an occasion whose other papers are made, due to one person who came into its stage
-- when nobody had looked at the gate; gone when the paper is there
create table programme.owed_paper (
  occasion_id bigint not null references programme.occasion,
  person_id bigint not null,
  primary key (occasion_id, person_id));
