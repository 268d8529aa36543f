package lms.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import lms.certification.CertificateState;
import lms.security.Me;
import lms.security.Right;
import lms.skill.ConditionRow;
import lms.web.layout.Speaking;

/** How states and conditions of certificates are said and where what is missing can be got. */
@Named("certificateSaying")
@RequestScoped
public class CertificateSaying {
  @Inject Speaking speaking;
  @Inject Me me;

  /** The colour that goes with the word. */
  public String kind(CertificateState state) {
    return switch (state) {
      case VALID -> "ok";
      case SUSPENDED -> "warn";
      case REVOKED -> "bad";
      case EXPIRED -> "";
    };
  }

  public String condition(ConditionRow c) {
    String title = c.title() == null ? "" : c.title().in(speaking.language());
    return speaking.texts().of("certification.condition." + c.kind(), title, plain(c.needed()));
  }

  public String standing(ConditionRow c) {
    if (c.kind() == ConditionRow.Kind.STAGE)
      return speaking.texts().of("certification.stage." + (c.holds() ? "passed" : "open"));
    return (c.has() == null ? "–" : plain(c.has())) + " / " + plain(c.needed());
  }

  /** The page where what is missing can be got; empty for whom it does not open. */
  public String link(ConditionRow c) {
    return switch (c.kind()) {
      case STAGE, EXAM -> me.may(Right.SIT_EXAM) ? "/programme/today.xhtml" : "";
      case CALLS -> me.may(Right.PRACTISE_CALL) ? "/simulation/list.xhtml" : "";
      case REQUIRED_CREDITS, ELECTIVE_CREDITS -> "/content/courses.xhtml";
      case SKILL -> "#skill-" + c.ref();
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
