-- null: counts; else a mark that its taker may not see yet counts from then on
alter table certification.evidence add column counts_from timestamptz;
create index evidence_later on certification.evidence (counts_from) where counts_from is not null;
