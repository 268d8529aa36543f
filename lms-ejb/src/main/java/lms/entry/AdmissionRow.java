package lms.entry;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import lms.platform.Texts;

/**
 * How somebody came through the door of an exam.
 *
 * @param came null when let in before they came
 * @param admitted null when nobody admitted them
 * @param admittedBy null when nobody did, or the code of the room
 * @param letIn null unless an invigilator let them in whatever the rules say
 * @param letInBy null as above
 */
public record AdmissionRow(
    Instant came, Instant admitted, Long admittedBy, Instant letIn, Long letInBy)
    implements Serializable {
  /**
   * In words, one thing after the other.
   *
   * @param at how a time is told
   * @param who how the person of that id is called
   */
  public List<String> said(Texts texts, Function<Instant, String> at, Function<Long, String> who) {
    List<String> said = new ArrayList<>();
    if (came != null) said.add(texts.of("entry.admission.came", at.apply(came)));
    if (admitted != null)
      said.add(
          admittedBy == null
              ? texts.of("entry.admission.byCode", at.apply(admitted))
              : texts.of("entry.admission.by", at.apply(admitted), who.apply(admittedBy)));
    if (letIn != null)
      said.add(texts.of("entry.admission.letIn", at.apply(letIn), who.apply(letInBy)));
    return said;
  }

  /** Everybody who opened the door. */
  public Stream<Long> people() {
    return Stream.of(admittedBy, letInBy).filter(Objects::nonNull);
  }
}
