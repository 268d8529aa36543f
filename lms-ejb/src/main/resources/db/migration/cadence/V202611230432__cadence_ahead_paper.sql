-- papers that were made before their window begins; they follow their occasion until it does
create table cadence.ahead_paper (
  paper_id uuid primary key,
  occasion varchar(160) not null,
  opens timestamptz not null,
  closes timestamptz not null);
