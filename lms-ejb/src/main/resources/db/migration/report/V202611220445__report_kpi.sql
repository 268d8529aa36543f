-- The dictionary of key figures as content says it. What content no longer says is deleted: no
-- other row refers to a definition.
create table report.kpi (
  kpi_id varchar(60) primary key,
  place int not null,
  -- json, not jsonb: symbols are explained in the order of the file
  body json not null);
