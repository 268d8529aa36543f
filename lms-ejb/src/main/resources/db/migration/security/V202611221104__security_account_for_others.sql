-- What other rooms may read of an account by SQL; everything else of it stays in this room.
create view security.account_for_others as
select person_id, login, name, active, password_hash is not null as has_password, code_until
from security.account;
