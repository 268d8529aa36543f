-- an item may be objected to once each time its paper is marked
alter table appeal.appeal
  -- which marking of the sitting it is about, from 1
  add column marking int not null default 1;
alter table appeal.appeal drop constraint appeal_sitting_id_item_key;
alter table appeal.appeal add constraint appeal_once_a_marking unique (sitting_id, item, marking);
