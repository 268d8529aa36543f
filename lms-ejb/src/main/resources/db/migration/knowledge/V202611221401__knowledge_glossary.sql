-- The words of the trade; written in course-content only.
create table knowledge.term (
  term_id varchar(40) primary key,
  position int not null,
  -- how the Chinese word is said, without spaces and tones
  pinyin varchar(160) not null,
  en varchar(80) not null,
  field varchar(20) not null,
  -- null without a note
  note_zh varchar(120),
  note_en varchar(120),
  loaded_mark varchar(64) not null,
  -- false once its file says it no more
  active boolean not null);
