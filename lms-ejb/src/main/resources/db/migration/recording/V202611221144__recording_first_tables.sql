create schema if not exists recording;
create table recording.recording (
  -- the first half of a SHA-256 over sitting, item and sound
  recording_id uuid primary key,
  sitting_id uuid not null references sitting.sitting,
  item smallint not null,
  type varchar(20) not null check (type in ('audio/webm', 'audio/ogg', 'audio/mp4')),
  sound bytea not null check (octet_length(sound) between 1 and 6000000),
  received timestamptz not null);
create index recording_of_sitting on recording.recording (sitting_id);
-- compressed already
alter table recording.recording alter column sound set storage external;
create function recording.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a recording is never changed';
end $$;
create trigger recording_is_final before update or delete on recording.recording
  for each row execute function recording.refuse_change();
