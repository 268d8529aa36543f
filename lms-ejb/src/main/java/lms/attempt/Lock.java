package lms.attempt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import lms.platform.Actor;
import lms.platform.Both;

/**
 * Somebody failed an exam so often that the next attempt is locked. Stands until it is released,
 * once and with a reason; released, it tells when: what was failed before is forgiven.
 */
@Entity
@Table(schema = "attempt", name = "lock")
class Lock {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "lock_id")
  private Long id;

  @Version private int version;

  @Column(name = "person_id")
  private long personId;

  private String series;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  private int fails;
  private Instant since;

  /** null while it stands */
  private Instant released;

  /** null while it stands */
  @Column(name = "released_by")
  private Long releasedBy;

  /** null while it stands */
  @Column(name = "released_name")
  private String releasedName;

  /** null while it stands */
  private String reason;

  protected Lock() {}

  /**
   * @throws LockReleased when somebody did before
   */
  void release(Actor by, String why, Instant now) {
    if (released != null) throw new LockReleased();
    released = now;
    releasedBy = by.id();
    releasedName = by.name();
    reason = why;
  }

  long personId() {
    return personId;
  }

  LockRow row() {
    Actor who = releasedBy == null ? null : new Actor(Actor.Kind.PERSON, releasedBy, releasedName);
    return new LockRow(
        id, personId, new Both(titleZh, titleEn), fails, since, released, who, reason);
  }
}
