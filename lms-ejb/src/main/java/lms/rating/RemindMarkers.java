package lms.rating;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import lms.jobs.Chore;
import lms.jobs.Every;

/**
 * Reminds markers of what is due, and of what is overdue those who gave it as well: one transaction
 * each. Safe to run twice.
 */
@Every(seconds = 300)
class RemindMarkers implements Chore {
  private static final System.Logger LOG = System.getLogger(RemindMarkers.class.getName());

  @Inject RatingReminderService reminders;

  @Override
  public void run() {
    for (long task : reminders.due())
      try {
        reminders.remind(task);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "nobody can be reminded of task " + task, e);
      }
  }
}
