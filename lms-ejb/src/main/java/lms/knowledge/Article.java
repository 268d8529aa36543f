package lms.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Both;

/**
 * The only place where a fact of the bank is defined; lessons and questions point to its sections.
 * Loaded from course-content; once edited here, a loading leaves it alone.
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

  /** null as long as nobody has changed it here */
  @Column(name = "edited_at")
  private Instant editedAt;

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

  String loadedMark() {
    return loadedMark;
  }

  boolean edited() {
    return editedAt != null;
  }

  ArticleRow row() {
    return new ArticleRow(id, topic, title());
  }
}
