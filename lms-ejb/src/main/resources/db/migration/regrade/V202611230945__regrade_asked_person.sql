-- whose sitting it is: all of one person are looked at together, because certificates rest on several
alter table regrade.asked add person_id bigint;
update regrade.asked a set person_id = s.person_id
  from sitting.sitting s where s.sitting_id = a.sitting_id;
