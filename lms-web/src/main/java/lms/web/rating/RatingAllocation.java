package lms.web.rating;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.rating.ExamToMarkCard.ExamToMarkRow;
import lms.rating.RatingAllocationService;
import lms.rating.RatingReminderService;
import lms.rating.ReminderRow;
import lms.web.layout.Speaking;

/** Exams with answers that people have to mark, and what was not marked in time. */
@Named
@RequestScoped
public class RatingAllocation {
  @Inject RatingAllocationService allocations;
  @Inject RatingReminderService door;
  @Inject PeopleService people;
  @Inject Speaking speaking;
  private List<ExamToMarkRow> exams;
  private List<ReminderRow> reminders;
  private Map<Long, PersonRow> named;

  @PostConstruct
  void load() {
    exams = allocations.exams();
    reminders = door.given();
    named = people.named(reminders.stream().map(ReminderRow::markerId).collect(Collectors.toSet()));
  }

  public List<ReminderRow> getReminders() {
    return reminders;
  }

  public String name(long marker) {
    return named.get(marker).nameIn(speaking.language());
  }

  public String seen() {
    door.givenSeen();
    return "/rating/allocation.xhtml?faces-redirect=true";
  }

  public List<ExamToMarkRow> getExams() {
    return exams;
  }
}
