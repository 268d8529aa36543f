create schema if not exists audit;
create table audit.entry (
  entry_id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind varchar(10) not null,
  actor_id bigint not null,
  actor_name varchar(120) not null,
  action varchar(60) not null,
  subject varchar(60) not null,
  subject_id varchar(120) not null,
  before jsonb,
  after jsonb,
  reason text);
create index entry_subject on audit.entry (subject, subject_id, entry_id);
create index entry_actor on audit.entry (actor_id, entry_id);

-- The trail is append-only for everybody, the program included.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger entry_is_final before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
