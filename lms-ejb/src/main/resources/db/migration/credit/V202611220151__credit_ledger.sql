create schema if not exists credit;
create table credit.wallet (
  person_id bigint primary key,
  version int not null,
  required numeric(8, 2) not null default 0,
  elective numeric(8, 2) not null default 0);
create table credit.entry (
  entry_id bigint generated always as identity primary key,
  person_id bigint not null references credit.wallet,
  kind varchar(10) not null check (kind in ('REQUIRED', 'ELECTIVE')),
  amount numeric(8, 2) not null check (amount <> 0),
  cause varchar(160) not null,
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  at timestamptz not null,
  actor_name varchar(120) not null,
  -- the entry that this one takes back; null for a booking
  reverses bigint unique references credit.entry,
  -- why it was taken back; null for a booking
  reason varchar(500),
  constraint entry_is_booking_or_reversal
    check ((reverses is null and reason is null and amount > 0)
        or (reverses is not null and reason is not null and amount < 0)));
-- a cause is booked once for a person; only reversals may follow under its name
create unique index entry_once on credit.entry (person_id, cause) where reverses is null;
create index entry_person on credit.entry (person_id, entry_id);
create function credit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the credit ledger is append-only';
end $$;
create trigger entry_is_final before update or delete on credit.entry
  for each row execute function credit.refuse_change();
create table credit.rule (
  rule_id varchar(80) primary key,
  version int not null,
  event varchar(40) not null,
  ref varchar(80),
  kind varchar(10) not null check (kind in ('REQUIRED', 'ELECTIVE')),
  amount numeric(8, 2) not null check (amount > 0),
  title_zh varchar(160) not null,
  title_en varchar(160) not null,
  active boolean not null);
create unique index rule_once on credit.rule (event, coalesce(ref, '')) where active;
