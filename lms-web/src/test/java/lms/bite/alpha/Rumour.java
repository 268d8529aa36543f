package lms.bite.alpha;

import jakarta.enterprise.event.Observes;

/** Hears of something that is no record. */
class Rumour {
  void on(@Observes SomethingHappenedRow news) {}
}
