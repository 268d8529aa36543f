-- A code with which somebody who has no password yet signs in once to choose one. Only its hash is
-- kept; it is long and random, so a fast hash is enough.
alter table security.account
  add column code_hash varchar(64),
  add column code_made timestamptz,
  add column code_until timestamptz,
  add constraint account_code_is_whole check (
    (code_hash is null) = (code_made is null) and (code_hash is null) = (code_until is null)),
  add constraint account_code_or_password check (code_hash is null or password_hash is null);
