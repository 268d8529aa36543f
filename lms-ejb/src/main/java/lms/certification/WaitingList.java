package lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lms.credit.CreditsBooked;

/** Hears who got something new and tells the chores what is due. */
@ApplicationScoped
class WaitingList {
  @Inject Candidates candidates;
  @Inject Certificates certificates;
  @Inject Clock clock;

  void on(@Observes CreditsBooked e) {
    candidates.put(e.personId(), e.at(), Certificate.Cohort.NONE);
  }

  @Transactional
  public List<Long> candidates() {
    return candidates.waiting();
  }

  @Transactional
  public List<Long> over() {
    return certificates.over(LocalDate.now(clock));
  }
}
