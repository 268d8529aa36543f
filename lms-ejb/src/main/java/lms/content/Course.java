package lms.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lms.platform.Both;

/** Lessons in the order of reading. */
@Entity
@Table(schema = "content", name = "course")
class Course {
  @Id
  @Column(name = "course_id")
  private String id;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "summary_zh")
  private String summaryZh;

  @Column(name = "summary_en")
  private String summaryEn;

  @Column(name = "loaded_mark")
  private String loadedMark;

  private boolean active;

  protected Course() {}

  Course(String id) {
    this.id = id;
  }

  void load(Both title, Both summary, String mark) {
    titleZh = title.zh();
    titleEn = title.en();
    summaryZh = summary.zh();
    summaryEn = summary.en();
    loadedMark = mark;
    active = true;
  }

  /** Offered no more; who completed it has completed it. */
  void retire() {
    active = false;
  }

  boolean saysAlready(String mark) {
    return active && loadedMark.equals(mark);
  }

  String id() {
    return id;
  }

  Both title() {
    return new Both(titleZh, titleEn);
  }

  Both summary() {
    return new Both(summaryZh, summaryEn);
  }
}
