package lms.people;

import jakarta.inject.Inject;
import lms.jobs.Chore;
import lms.jobs.Every;

/** Closes accounts when the first day away comes. Safe to run twice. */
@Every(seconds = 300)
class CloseLeavers implements Chore {
  @Inject PeopleService people;

  @Override
  public void run() {
    people.closeLeavers();
  }
}
