-- Where people are, so that org can tell whether a unit is empty.
create or replace view security.account_for_others as
select person_id, login, name, active, password_hash is not null as has_password, code_until,
  site_id, team_id
from security.account;
