package lms.programme;

import java.time.Instant;

/** An enrolment that the gate holds locked or looks at, and what it may do to it. */
public final class Place {
  private final Enrolment enrolment;

  Place(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  /** In the same stage. */
  public void become(EnrolmentState next, Instant now) {
    enrolment.become(next, now);
  }

  /** Active in the next stage. */
  public void enter(String nextStage, Instant now) {
    enrolment.enter(nextStage, now);
  }

  public long cohortId() {
    return enrolment.cohortId();
  }

  public long personId() {
    return enrolment.personId();
  }

  public EnrolmentState state() {
    return enrolment.state();
  }

  public String stageId() {
    return enrolment.stageId();
  }

  public EnrolmentRow row() {
    return enrolment.row();
  }
}
