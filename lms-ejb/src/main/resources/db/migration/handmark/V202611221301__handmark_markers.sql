-- who marked an answer, so that they do not decide about objections to it
create table handmark.marker (
  sitting_id uuid not null references sitting.sitting,
  item smallint not null,
  marker_id bigint not null,
  primary key (sitting_id, item, marker_id));
create trigger marker_is_final before update or delete on handmark.marker
  for each row execute function handmark.refuse_change();
