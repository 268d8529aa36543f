-- Who issued it, as they were called on that day. All that were issued until now bear these names
-- on their sheets; a default fills them without touching rows that are written once.
alter table certification.certificate
  add column issuer_bank_zh varchar(40) not null default '海港银行',
  add column issuer_bank_en varchar(60) not null default 'Harbour Bank',
  add column issuer_academy_zh varchar(40) not null default '客户服务学院',
  add column issuer_academy_en varchar(60) not null default 'Customer Service Academy';
alter table certification.certificate
  alter column issuer_bank_zh drop default,
  alter column issuer_bank_en drop default,
  alter column issuer_academy_zh drop default,
  alter column issuer_academy_en drop default;
