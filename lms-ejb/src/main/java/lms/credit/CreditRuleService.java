package lms.credit;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import lms.security.Right;

/** What an event brings. */
@Stateless
@DenyAll
public class CreditRuleService {
  @Inject Rules rules;

  /**
   * @param event course-completed, stage-passed or call-passed
   * @param ref the course, stage or scenario
   */
  @RolesAllowed({Right.SYSTEM, Right.SEE_OWN_RECORD})
  public Optional<CreditRuleRow> ruleFor(@NotNull String event, @NotNull String ref) {
    return rules.forEvent(event, ref).map(Rule::row);
  }
}
