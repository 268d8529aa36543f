package lms.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/**
 * A person's place in a cohort. Moves from stage to stage when a gate says yes; may wait for a
 * resit; may be proposed for elimination, which two people confirm or reject; ends completed,
 * eliminated or left.
 */
@Entity
@Table(schema = "programme", name = "enrolment")
@IdClass(Enrolment.Key.class)
class Enrolment {
  /** Cohort and person. */
  record Key(long cohortId, long personId) implements Serializable {}

  @Id
  @Column(name = "cohort_id")
  private long cohortId;

  @Id
  @Column(name = "person_id")
  private long personId;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private EnrolmentState state;

  @Column(name = "stage_id")
  private String stageId;

  private Instant since;

  protected Enrolment() {}

  Enrolment(long cohortId, long personId, String firstStage, Instant now) {
    this.cohortId = cohortId;
    this.personId = personId;
    this.stageId = firstStage;
    become(EnrolmentState.ACTIVE, now);
  }

  void become(EnrolmentState next, Instant now) {
    state = next;
    since = now;
  }

  void enter(String nextStage, Instant now) {
    stageId = nextStage;
    become(EnrolmentState.ACTIVE, now);
  }

  long cohortId() {
    return cohortId;
  }

  long personId() {
    return personId;
  }

  EnrolmentState state() {
    return state;
  }

  String stageId() {
    return stageId;
  }

  EnrolmentRow row() {
    return new EnrolmentRow(cohortId, personId, state, stageId, since);
  }
}
