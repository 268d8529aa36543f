package lms.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import lms.platform.Both;

/**
 * The only place where a fact of the bank is defined; lessons and questions point to its sections.
 * Comes from course-content only; once its file says it no more, it is listed and found no more but
 * can still be opened by what refers to it.
 */
@Entity
@Table(schema = "knowledge", name = "article")
class Article {
  @Id
  @Column(name = "article_id")
  private String id;

  @Version private int version;

  @Column(name = "topic_id")
  private String topic;

  private int position;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "owner_zh")
  private String ownerZh;

  @Column(name = "owner_en")
  private String ownerEn;

  private LocalDate reviewed;

  @Column(name = "text_zh")
  private String textZh;

  @Column(name = "text_en")
  private String textEn;

  @Column(name = "loaded_mark")
  private String loadedMark;

  private boolean active;

  protected Article() {}

  Article(String id, String topic) {
    this.id = id;
    this.topic = topic;
  }

  void load(int position, Both title, Both owner, LocalDate reviewed, Both text, String mark) {
    this.position = position;
    titleZh = title.zh();
    titleEn = title.en();
    ownerZh = owner.zh();
    ownerEn = owner.en();
    this.reviewed = reviewed;
    textZh = text.zh();
    textEn = text.en();
    loadedMark = mark;
    active = true;
  }

  void retire() {
    active = false;
  }

  boolean active() {
    return active;
  }

  boolean saysAlready(String mark) {
    return active && loadedMark.equals(mark);
  }

  String id() {
    return id;
  }

  String topic() {
    return topic;
  }

  Both title() {
    return new Both(titleZh, titleEn);
  }

  Both owner() {
    return new Both(ownerZh, ownerEn);
  }

  LocalDate reviewed() {
    return reviewed;
  }

  Both text() {
    return new Both(textZh, textEn);
  }

  ArticleRow row() {
    return new ArticleRow(id, topic, title());
  }
}
