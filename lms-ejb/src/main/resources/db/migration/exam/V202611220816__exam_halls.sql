-- All papers of one occasion together, as an invigilator sees them.
create index paper_hall on exam.paper (regexp_replace(occasion, ':P[0-9]+$', ''));
create index paper_closes on exam.paper (closes);
