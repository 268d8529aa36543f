-- An administrator asked for at the operator's terminal; admitted by the running academy, then gone.
create table security.invitation (
  login varchar(40) primary key,
  name varchar(80) not null,
  password_hash varchar(200) not null,
  invited timestamptz not null);
