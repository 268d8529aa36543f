-- who may begin a paper, when and how, frozen with it; null when nothing is asked
alter table exam.paper add column rules jsonb;
