package lms.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** One version of a question, whole: with its key and explanation, so not for trainees' eyes. */
public record QuestionCard(
    @Size(max = 80) String id,
    int version,
    @Size(max = 80) String topic,
    @Size(max = 20) String type,
    @Size(max = 20) String level,
    double difficulty,
    boolean critical,
    @Size(max = 200) String articleId,
    @Size(max = 200) String sectionId,
    @NotNull @Valid QuestionBody body)
    implements Serializable {
  public static final String ESSAY = "essay";
  public static final String SPOKEN = "spoken";
  public static final String SHORT = "short";

  /** Do people mark its answers, or some of them? */
  public boolean byHand() {
    return byHand(type);
  }

  /** Do people mark the answers of this type, or some of them? */
  public static boolean byHand(String type) {
    return ESSAY.equals(type) || SPOKEN.equals(type) || SHORT.equals(type);
  }

  /** Is it marked by its rule where that is sure, and by people where it is not? */
  public boolean byRule() {
    return SHORT.equals(type);
  }
}
