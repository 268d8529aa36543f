-- once in every calendar year instead of once for ever
alter table credit.rule add yearly boolean not null default false;
