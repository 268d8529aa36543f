-- a paper that was taken back leaves its occasion to another one
create unique index paper_occasion on exam.paper (occasion) where withdrawn is null;
alter table exam.paper drop constraint paper_occasion_key;
