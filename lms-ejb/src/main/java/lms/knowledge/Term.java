package lms.knowledge;

import com.hankcs.hanlp.HanLP;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lms.platform.Both;

/** A word of the trade in both languages; the Chinese one is its id. From course-content only. */
@Entity
@Table(schema = "knowledge", name = "term")
class Term {
  @Id
  @Column(name = "term_id")
  private String zh;

  private int position;

  /** how the Chinese word is said, without spaces and tones */
  private String pinyin;

  private String en;
  private String field;

  /** null without a note */
  @Column(name = "note_zh")
  private String noteZh;

  /** null without a note */
  @Column(name = "note_en")
  private String noteEn;

  @Column(name = "loaded_mark")
  private String loadedMark;

  private boolean active;

  protected Term() {}

  Term(String zh) {
    this.zh = zh;
    this.pinyin = HanLP.convertToPinyinString(zh, "", false);
  }

  void load(int position, String en, String field, Both note, String mark) {
    this.position = position;
    this.en = en;
    this.field = field;
    noteZh = note == null ? null : note.zh();
    noteEn = note == null ? null : note.en();
    loadedMark = mark;
    active = true;
  }

  /** Where it is listed; a word that only moved says what it said. */
  void standsAt(int place) {
    position = place;
  }

  /** It is listed and found no more. */
  void retire() {
    active = false;
  }

  boolean saysAlready(String mark) {
    return active && loadedMark.equals(mark);
  }

  TermRow row() {
    return new TermRow(zh, pinyin, en, field, noteZh == null ? null : new Both(noteZh, noteEn));
  }
}
