package lms.web.rating;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.rating.RatingReminderService;
import lms.rating.RatingTaskService;
import lms.rating.ReminderRow;
import lms.rating.TaskRow;

/**
 * My marking: what is to be done, the most urgent first, what I am reminded of, and what is done.
 */
@Named
@RequestScoped
public class RatingList {
  @Inject RatingTaskService tasks;
  @Inject RatingReminderService door;
  private List<TaskRow> all;
  private List<ReminderRow> reminders;

  @PostConstruct
  void load() {
    all = tasks.mine();
    reminders = door.mine();
  }

  public List<ReminderRow> getReminders() {
    return reminders;
  }

  public String seen() {
    door.mineSeen();
    return "/rating/list.xhtml?faces-redirect=true";
  }

  public List<TaskRow> getOpen() {
    return all.stream().filter(t -> t.done() == null).toList();
  }

  public List<TaskRow> getDone() {
    return all.stream().filter(t -> t.done() != null).toList();
  }
}
