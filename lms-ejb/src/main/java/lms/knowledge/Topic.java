package lms.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lms.platform.Both;

/** What articles, lessons and questions are about. Comes from course-content only. */
@Entity
@Table(schema = "knowledge", name = "topic")
class Topic {
  @Id
  @Column(name = "topic_id")
  private String id;

  private int position;

  @Column(name = "call_share")
  private double callShare;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "loaded_mark")
  private String loadedMark;

  private boolean active;

  protected Topic() {}

  Topic(String id) {
    this.id = id;
  }

  void load(int position, double callShare, Both title, String mark) {
    this.position = position;
    this.callShare = callShare;
    titleZh = title.zh();
    titleEn = title.en();
    loadedMark = mark;
    active = true;
  }

  /** Nothing new is written on it; what was stays on it. */
  void retire() {
    active = false;
  }

  boolean saysAlready(String mark) {
    return active && loadedMark.equals(mark);
  }

  TopicRow row() {
    return new TopicRow(id, position, callShare, new Both(titleZh, titleEn));
  }
}
