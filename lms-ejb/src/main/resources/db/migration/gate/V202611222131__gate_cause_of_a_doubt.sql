-- as long as the reason for which a paper was marked again, in both languages
alter table gate.elimination alter column doubt_cause type text;
