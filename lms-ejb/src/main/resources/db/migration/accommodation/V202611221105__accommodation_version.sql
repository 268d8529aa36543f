-- two who withdraw at once: the second is told
alter table accommodation.extra_time add version int not null default 0;
alter table accommodation.extra_time alter version drop default;
