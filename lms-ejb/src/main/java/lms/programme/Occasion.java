package lms.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A quiz or exam that the plan foresees for a cohort, or a resit for one person. Until it opens it
 * may be shifted with the cohort; papers that were made ahead of it follow.
 */
@Entity
@Table(schema = "programme", name = "occasion")
class Occasion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "occasion_id")
  private Long id;

  @Version private int version;

  @Column(name = "cohort_id")
  private long cohortId;

  @Column(name = "occasion_key")
  private String key;

  @Enumerated(EnumType.STRING)
  private OccasionKind kind;

  @Column(name = "stage_id")
  private String stageId;

  private int number;
  private LocalDate day;
  private Instant opens;
  private Instant closes;

  /** null when it is for everybody in the stage */
  @Column(name = "person_id")
  private Long personId;

  /** null until it has opened and its papers are made */
  private Instant made;

  protected Occasion() {}

  Occasion(long cohortId, Timetable.Slot slot, Long personId) {
    this.cohortId = cohortId;
    this.key = slot.key();
    this.kind = slot.kind();
    this.personId = personId;
    layOn(slot);
  }

  void layOn(Timetable.Slot slot) {
    stageId = slot.stageId();
    number = slot.number();
    day = slot.day();
    opens = slot.opens();
    closes = slot.closes();
  }

  /** The first maker's word stays. */
  void made(Instant now) {
    if (made == null) made = now;
  }

  boolean isMade() {
    return made != null;
  }

  Long id() {
    return id;
  }

  long cohortId() {
    return cohortId;
  }

  String key() {
    return key;
  }

  OccasionKind kind() {
    return kind;
  }

  String stageId() {
    return stageId;
  }

  int number() {
    return number;
  }

  Instant opens() {
    return opens;
  }

  Long personId() {
    return personId;
  }

  OccasionRow row() {
    return new OccasionRow(
        id, cohortId, key, kind, stageId, number, day, opens, closes, personId, made != null);
  }
}
