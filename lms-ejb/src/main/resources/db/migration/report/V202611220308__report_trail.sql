create schema if not exists report;
-- The audit trail as the audit page reads it; the number of a person instead of a bare id.
create view report.trail as
  select e.entry_id, e.at, e.actor_kind, e.actor_id, e.actor_name, a.login as actor_login,
    e.action, e.subject, e.subject_id, e.before::text as before, e.after::text as after, e.reason
  from audit.entry e
  left join security.account a on a.person_id = e.actor_id and e.actor_kind <> 'SYSTEM';
create index entry_at on audit.entry (at);
