-- No cohort is opened on a programme that its file says no more; those that run keep theirs.
alter table plan.template add active boolean not null default true;
