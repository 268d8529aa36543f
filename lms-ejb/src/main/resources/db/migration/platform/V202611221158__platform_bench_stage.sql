-- A third kind of academy: made for one measurement, thrown away afterwards, never used by people.
alter table platform.stage drop constraint stage_stage_check;
alter table platform.stage
  add constraint stage_is_known check (stage in ('sample', 'real', 'bench'));
