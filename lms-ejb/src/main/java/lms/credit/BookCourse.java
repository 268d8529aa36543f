package lms.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import lms.content.CourseCompleted;
import lms.security.Acting;

/** Books what a completed course brings, in the transaction of its last lesson. */
@ApplicationScoped
class BookCourse {
  @Inject CreditRuleService rules;
  @Inject CreditService credit;
  @Inject Clock clock;

  void on(@Observes CourseCompleted e) {
    Acting.asSystem(
        () -> {
          rules.ruleFor("course-completed", e.courseId()).ifPresent(rule -> book(e, rule));
          return null;
        });
  }

  private void book(CourseCompleted e, CreditRuleRow rule) {
    credit.book(
        new CreditOrder(
            e.personId(),
            rule.kind(),
            rule.amount(),
            rule.cause(e.courseId(), e.at().atZone(clock.getZone()).getYear()),
            rule.title(),
            e.at()));
  }
}
