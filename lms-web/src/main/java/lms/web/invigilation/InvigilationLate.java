package lms.web.invigilation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.exam.ExamRecordService;
import lms.invigilation.LateAnswerService;
import lms.invigilation.LateCase;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.sitting.Answer;
import lms.sitting.LateRow;
import lms.web.layout.Speaking;

/**
 * Answers that came after the end, by candidate and exam: each with what counts now, and the
 * decision about one or about all that are shown.
 */
@Named
@ViewScoped
public class InvigilationLate implements Serializable {
  @Inject LateAnswerService late;
  @Inject ExamRecordService exams;
  @Inject PeopleService people;
  @Inject Speaking speaking;

  private List<Candidate> candidates;
  private final Map<String, String> reasons = new HashMap<>();

  /** One sitting with its late answers, in the order in which they came. */
  public record Candidate(UUID sitting, PersonRow person, Both paper, List<Case> cases)
      implements Serializable {
    public boolean isSeveral() {
      return cases.size() > 1;
    }

    /** Names the sitting among the fields of this page. */
    public String key() {
      return sitting.toString();
    }
  }

  /**
   * One late answer.
   *
   * @param key names it among the fields of this page
   * @param typedBefore seconds between typing and the deadline
   * @param cameAfter seconds between the deadline and its coming
   */
  public record Case(
      String key, LateRow row, String said, String before, long typedBefore, long cameAfter)
      implements Serializable {}

  @PostConstruct
  void load() {
    List<LateCase> all = late.waiting();
    Map<Long, PersonRow> named = people.named(all.stream().map(c -> c.row().personId()).toList());
    Map<UUID, List<LateCase>> bySitting =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.row().sittingId(), LinkedHashMap::new, Collectors.toList()));
    candidates = bySitting.values().stream().map(c -> of(c.get(0).row(), named, c)).toList();
  }

  private Candidate of(LateRow first, Map<Long, PersonRow> named, List<LateCase> all) {
    return new Candidate(
        first.sittingId(),
        named.get(first.personId()),
        exams.title(first.paperId()),
        all.stream().map(this::of).toList());
  }

  private Case of(LateCase one) {
    LateRow row = one.row();
    return new Case(
        row.sittingId() + ":" + row.number(),
        row,
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

  public String letIn(Case one) {
    return decide(one, true);
  }

  public String leaveOut(Case one) {
    return decide(one, false);
  }

  private String decide(Case one, boolean letIn) {
    late.decide(one.row().sittingId(), List.of(one.row().number()), letIn, reason(one.key()));
    return told(
        speaking.texts().of(letIn ? "invigilation.late.wasLetIn" : "invigilation.late.wasLeftOut"));
  }

  public String letInAll(Candidate all) {
    return decideAll(all, true);
  }

  public String leaveOutAll(Candidate all) {
    return decideAll(all, false);
  }

  /** Those that this page showed; what came meanwhile is shown next. */
  private String decideAll(Candidate all, boolean letIn) {
    List<Integer> numbers = all.cases().stream().map(c -> c.row().number()).toList();
    late.decide(all.sitting(), numbers, letIn, reason(all.key()));
    return told(
        speaking
            .texts()
            .of(
                letIn ? "invigilation.late.wereLetIn" : "invigilation.late.wereLeftOut",
                numbers.size()));
  }

  private String reason(String key) {
    return reasons.getOrDefault(key, "").strip();
  }

  private String told(String words) {
    speaking.tellNext(words);
    return "/invigilation/late.xhtml?faces-redirect=true";
  }

  public List<Candidate> getCandidates() {
    return candidates;
  }

  public Map<String, String> getReasons() {
    return reasons;
  }
}
