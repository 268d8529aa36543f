package lms.question;

import lms.platform.Refusal;

/** The version has gone on in its life, perhaps by somebody else's hand; look at it again. */
public class QuestionNotInThatState extends Refusal {
  public QuestionNotInThatState(String state) {
    super(state);
  }
}
