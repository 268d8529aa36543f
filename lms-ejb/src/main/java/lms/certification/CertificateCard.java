package lms.certification;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import lms.platform.Actor;

/** A certificate with all that ever happened to it, the oldest first. */
public record CertificateCard(CertificateRow certificate, List<StepRow> steps)
    implements Serializable {
  /**
   * @param reason null when the rule or the calendar did it
   */
  public record StepRow(CertificateState state, Instant at, Actor by, String reason)
      implements Serializable {}
}
