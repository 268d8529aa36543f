package lms.web.invigilation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.exam.ExamRecordService;
import lms.invigilation.LateAnswerService;
import lms.invigilation.LateCase;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.sitting.Answer;
import lms.sitting.LateRow;
import lms.web.layout.Speaking;

/** Answers that came after the end: each with what counts now, and the decision. */
@Named
@ViewScoped
public class InvigilationLate implements Serializable {
  @Inject LateAnswerService late;
  @Inject ExamRecordService exams;
  @Inject PeopleService people;
  @Inject Speaking speaking;

  private List<Case> cases;
  private final Map<String, String> reasons = new HashMap<>();

  /**
   * One late answer.
   *
   * @param key names it among the fields of this page
   * @param typedBefore seconds between typing and the deadline
   * @param cameAfter seconds between the deadline and its coming
   */
  public record Case(
      String key,
      LateRow row,
      PersonRow person,
      Both paper,
      String said,
      String before,
      long typedBefore,
      long cameAfter)
      implements Serializable {}

  @PostConstruct
  void load() {
    List<LateCase> all = late.waiting();
    Map<Long, PersonRow> named = people.named(all.stream().map(c -> c.row().personId()).toList());
    cases = all.stream().map(c -> of(c, named.get(c.row().personId()))).toList();
  }

  private Case of(LateCase one, PersonRow person) {
    LateRow row = one.row();
    return new Case(
        row.sittingId() + ":" + row.number(),
        row,
        person,
        exams.title(row.paperId()),
        one.written() == null ? said(row.answer()) : unread(one.written()),
        one.before() == null ? said(row.before()) : unread(one.before()),
        Duration.between(row.typed(), row.deadline()).toSeconds(),
        Duration.between(row.deadline(), row.came()).toSeconds());
  }

  /** Somebody marks it without knowing whose it is. */
  private String unread(int written) {
    return speaking.texts().of("invigilation.late.unread", written);
  }

  private String said(Answer answer) {
    String nothing = speaking.texts().of("invigilation.late.nothing");
    return answer == null
        ? nothing
        : answer.said(
            nothing,
            speaking.texts().of("invigilation.late.true"),
            speaking.texts().of("invigilation.late.false"));
  }

  public String letIn(UUID sitting, int number, String key) {
    return decide(sitting, number, key, true);
  }

  public String leaveOut(UUID sitting, int number, String key) {
    return decide(sitting, number, key, false);
  }

  private String decide(UUID sitting, int number, String key, boolean letIn) {
    late.decide(sitting, number, letIn, reasons.getOrDefault(key, "").strip());
    String words =
        speaking.texts().of(letIn ? "invigilation.late.wasLetIn" : "invigilation.late.wasLeftOut");
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, words));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return "/invigilation/late.xhtml?faces-redirect=true";
  }

  public List<Case> getCases() {
    return cases;
  }

  public Map<String, String> getReasons() {
    return reasons;
  }
}
