package lms.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A question over all its versions. Its id never changes, its topic only by a loading; once it was
 * active it is never deleted.
 */
@Entity
@Table(schema = "question", name = "question")
class Question {
  @Id
  @Column(name = "question_id")
  private String id;

  @Version private int version;

  @Column(name = "topic_id")
  private String topic;

  /** the mark of what course-content said last; null when the question was written here */
  @Column(name = "loaded_mark")
  private String loadedMark;

  /** null as long as nobody has written a version here since it was loaded */
  @Column(name = "edited_at")
  private Instant editedAt;

  protected Question() {}

  Question(String id, String topic) {
    this.id = id;
    this.topic = topic;
  }

  String id() {
    return id;
  }

  String topic() {
    return topic;
  }

  String loadedMark() {
    return loadedMark;
  }

  boolean edited() {
    return editedAt != null;
  }

  /** What is here now is what was loaded: nobody's work would be lost by another loading. */
  void editForgotten() {
    editedAt = null;
  }

  void moveTo(String other) {
    topic = other;
  }

  void loaded(String mark) {
    loadedMark = mark;
  }

  void editedHere(Instant now) {
    editedAt = now;
  }
}
