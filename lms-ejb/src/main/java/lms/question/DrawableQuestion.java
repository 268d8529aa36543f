package lms.question;

/**
 * What the drawing of papers needs to know of an active question.
 *
 * @param level know, apply or judge
 * @param type single, multiple, truefalse, fill, order, match, short, essay or spoken
 * @param difficulty guessed share of new hires who get it right
 * @param critical knowledge whose lack is a compliance risk
 */
public record DrawableQuestion(
    String id,
    int version,
    String topic,
    String level,
    String type,
    double difficulty,
    boolean critical) {
  public QuestionVersionId versionId() {
    return new QuestionVersionId(id, version);
  }

  /** Do people mark its answers, or some of them? */
  public boolean byHand() {
    return QuestionCard.byHand(type);
  }

  /** Is it answered in a few words? */
  public boolean isShort() {
    return QuestionCard.SHORT.equals(type);
  }
}
