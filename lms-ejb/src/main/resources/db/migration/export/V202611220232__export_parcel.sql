create schema if not exists export;
create table export.parcel (
  parcel_id uuid primary key,
  version int not null,
  person_id bigint not null,
  base varchar(200) not null,
  total int not null check (total > 0),
  state varchar(10) not null check (state in ('WAITING', 'PACKING', 'READY', 'FAILED')),
  asked timestamptz not null);
create index parcel_person on export.parcel (person_id);
create table export.sheet (
  parcel_id uuid not null references export.parcel on delete cascade,
  place int not null,
  certificate_id bigint not null,
  -- name and bytes: null while the sheet is still to be made
  name varchar(80),
  bytes bytea,
  primary key (parcel_id, place));
create unique index sheet_certificate on export.sheet (parcel_id, certificate_id);
