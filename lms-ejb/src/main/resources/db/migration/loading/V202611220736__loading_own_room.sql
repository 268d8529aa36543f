-- What was loaded, and when, becomes a room of its own below everything that is loaded.
create schema loading;
alter table content.known_id set schema loading;
alter table content.loading set schema loading;
