-- The hall of a resit names a person; markers and addresses know another name of it.
create table rating.hall (
  hall varchar(160) primary key,
  code uuid not null unique default gen_random_uuid());
insert into rating.hall (hall) select distinct hall from rating.piece;
update rating.piece p set hall = h.code::text from rating.hall h where h.hall = p.hall;
