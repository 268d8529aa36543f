-- Nobody asks for a person by number: the audit page asks for names and logins.
drop index audit.entry_actor;
-- what became of one thing are few rows; they are put in order when they are read
drop index audit.entry_subject;
create index entry_subject on audit.entry (subject, subject_id);
-- rows come in the order of their time
drop index if exists audit.entry_at;
create index entry_at on audit.entry using brin (at) with (pages_per_range = 16, autosummarize = on);
