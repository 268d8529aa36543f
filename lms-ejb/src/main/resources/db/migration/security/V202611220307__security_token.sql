create schema if not exists security;
-- What a program signs in with. Only the hash of the secret is kept, so that nobody can read it here.
create table security.token (
  token_id uuid primary key,
  version int not null,
  person_id bigint not null references security.account,
  name varchar(80) not null,
  right_names varchar(1000) not null,
  secret_hash varchar(64) not null unique,
  made timestamptz not null,
  expires timestamptz not null,
  last_used timestamptz,
  withdrawn timestamptz,
  constraint token_lasts_a_year_at_most check (expires > made and expires <= made + interval '367 days'));
create index token_person on security.token (person_id, made);
