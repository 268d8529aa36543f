package lms.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A picture of a course's lessons, named {@code media/<name>} in their text. */
@Entity
@Table(schema = "content", name = "picture")
class Picture {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "picture_id")
  private Long id;

  @Column(name = "course_id")
  private String courseId;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private byte[] bytes;

  /** null when it was sent by an author */
  @Column(name = "loaded_mark")
  private String loadedMark;

  protected Picture() {}

  Picture(String courseId, String name) {
    this.courseId = courseId;
    this.name = name;
  }

  void take(PictureKind kind, byte[] bytes, String mark) {
    mediaType = kind.mediaType();
    this.bytes = bytes;
    loadedMark = mark;
  }

  String loadedMark() {
    return loadedMark;
  }

  PictureCard card() {
    return new PictureCard(name, mediaType, bytes);
  }
}
