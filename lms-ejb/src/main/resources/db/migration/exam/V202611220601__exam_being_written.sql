-- papers begun and not handed in, by exam: few at any time
create index paper_being_written on exam.paper (cohort_id, kind, opens, closes)
  where sitting_id is not null and settled is null;
