package lms.web.exam;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lms.exam.ExamRecordService;
import lms.exam.ExamSittingService;
import lms.exam.ResultCard;
import lms.knowledge.KnowledgeService;
import lms.marking.TopicMark;
import lms.people.PeopleService;
import lms.platform.Both;
import lms.platform.Language;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.NoteRow;
import lms.web.layout.AcademyBean;
import lms.web.layout.MenuBean;
import lms.web.layout.ShowBean;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;
import lms.web.rest.JsonSettings;
import lms.web.still.StillPages;

/**
 * A marked sitting: the mark and its cut, how each topic went, every item with its reasons. What is
 * different for everybody comes as words that are filled into a page made once.
 */
@Named
@RequestScoped
public class ExamResult {
  private static final String ADDRESS = "/exam/result.xhtml";

  @Inject ExamSittingService exam;
  @Inject ExamRecordService records;
  @Inject KnowledgeService knowledge;
  @Inject PeopleService people;
  @Inject Me me;
  @Inject Speaking speaking;
  @Inject ShowBean show;
  @Inject HttpServletRequest request;
  @Inject AcademyBean academy;
  @Inject MenuBean menu;
  @Inject Viewer viewer;
  private ResultCard card;
  private NoteRow exclusion;

  /**
   * How a topic went, as it is shown.
   *
   * @param items how many, in words
   * @param reach of 100, for the bar
   * @param label the bar in words
   */
  public record TopicLine(
      String title, String items, String mark, boolean good, String reach, String label) {}

  /** Everything that the page shows but its words. */
  private record Look(
      Language language,
      String academy,
      String shortName,
      MenuBean.Look menu,
      Both title,
      BigDecimal passMark,
      boolean passed,
      boolean good,
      boolean open,
      Instant answersFrom,
      String zone) {}

  @PostConstruct
  void load() {
    UUID sitting = ExamTake.id(request, "sitting");
    card = me.may(Right.SEE_SITTING) ? records.result(sitting) : exam.result(sitting);
    // only a mark of 0 and one that does not count can come of it; nobody else pays for the
    // question
    boolean maybe = card.excused() != null || card.mark() != null && card.mark().signum() == 0;
    if (maybe && isMine() && me.may(Right.SIT_EXAM))
      exclusion = exam.exclusion(sitting).orElse(null);
  }

  /** Why its taker, who reads it, was sent out; null unless that is so. */
  public NoteRow getExclusion() {
    return exclusion;
  }

  /**
   * Null when the page shows more than a look names: somebody else's sitting, one without a mark or
   * with more than one marking, one that does not count.
   */
  Object look() {
    boolean plain =
        isMine()
            && card.mark() != null
            && card.excused() == null
            && card.markings().size() == 1
            && exclusion == null;
    if (!plain) return null;
    return new Look(
        speaking.language(),
        academy.getName(),
        academy.getShortName(),
        menu.lookOn(ADDRESS),
        card.title(),
        card.passMark(),
        card.passed(),
        good(card.mark()),
        isOpen(),
        card.answersFrom(),
        viewer.zone().getId());
  }

  /** What is filled in, in the order of the marks below. */
  List<String> words() {
    return List.of(
        card.sittingId().toString(),
        viewer.name(),
        show.now(),
        show.mark(card.mark()),
        reach(card.mark()),
        facts(),
        isOpen() ? topics() : "",
        lines());
  }

  public String getId() {
    return StillPages.mark(request, 0, card.sittingId().toString());
  }

  /** The reader's name. */
  public String getName() {
    return StillPages.mark(request, 1, viewer.name());
  }

  /** The time it is, where the academy shows it. */
  public String getMoment() {
    return StillPages.mark(request, 2, show.now());
  }

  public String getMark() {
    return StillPages.mark(request, 3, show.mark(card.mark()));
  }

  /** How far the bar goes, of 100. */
  public String getReach() {
    return StillPages.mark(request, 4, reach(card.mark()));
  }

  /** How many were wholly right, and when it was handed in. */
  public String getFacts() {
    return StillPages.mark(request, 5, facts());
  }

  /** The topics as JSON, for the page's script; the weakest first. */
  public String getTopics() {
    return StillPages.mark(request, 6, topics());
  }

  /** The items as JSON, for the page's script. */
  public String getLines() {
    return StillPages.mark(request, 7, lines());
  }

  /** This page, to come back to. */
  public String getHere() {
    return ADDRESS + "?sitting=" + getId();
  }

  private boolean good(BigDecimal mark) {
    return mark.compareTo(card.passMark()) >= 0;
  }

  private static String reach(BigDecimal mark) {
    return mark == null ? "0" : mark.toPlainString();
  }

  private String facts() {
    String closed = show.dateTime(card.closed());
    return isOpen()
        ? speaking.texts().of("exam.result.facts", full(), card.items().size(), closed)
        : speaking.texts().of("exam.result.factsOnly", closed);
  }

  private String topics() {
    Map<String, Both> titles = knowledge.topicTitles();
    return JsonSettings.write(
        TopicMark.of(card.items()).stream()
            .map(t -> line(t, titles.getOrDefault(t.topic(), new Both(t.topic(), t.topic()))))
            .toList());
  }

  private TopicLine line(TopicMark topic, Both title) {
    String mark = show.mark(topic.mark());
    return new TopicLine(
        show.both(title),
        speaking.texts().of("exam.result.items", topic.items()),
        mark,
        good(topic.mark()),
        reach(topic.mark()),
        speaking
            .texts()
            .of("exam.result.topic", show.both(title), mark, show.mark(card.passMark())));
  }

  private String lines() {
    return JsonSettings.write(
        IntStream.range(0, card.items().size())
            .mapToObj(
                n -> ResultLine.of(n + 1, card.items().get(n), speaking.language(), show::mark))
            .toList());
  }

  public ResultCard getCard() {
    return card;
  }

  /** Did it have a mark before the one that counts? */
  public boolean isCorrected() {
    return card.markings().stream().filter(m -> m.mark() != null).count() > 1;
  }

  /** May its reader object to an item? */
  public boolean isAppeal() {
    return isMine() && card.mark() != null;
  }

  /** Is it the own sitting, so that the own list is the way back? */
  public boolean isMine() {
    return card.personId() == me.id();
  }

  /** Who sat it, in the reader's language. */
  public String getWhose() {
    return people.named(Set.of(card.personId())).get(card.personId()).nameIn(speaking.language());
  }

  private long full() {
    return card.items().stream()
        .filter(i -> i.share() != null && i.share().compareTo(BigDecimal.ONE) == 0)
        .count();
  }

  /** Points so far, of the items that have a mark. */
  public BigDecimal getEarned() {
    return card.items().stream()
        .filter(i -> i.share() != null)
        .map(i -> i.share().multiply(BigDecimal.valueOf(i.shown().weight())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the items that have a mark are worth. */
  public long getMarked() {
    return card.items().stream()
        .filter(i -> i.share() != null)
        .mapToInt(i -> i.shown().weight())
        .sum();
  }

  /** What the items are worth that people have still to mark. */
  public long getWaiting() {
    return card.items().stream()
        .filter(i -> i.share() == null)
        .mapToInt(i -> i.shown().weight())
        .sum();
  }

  /** Does the rule of the paper show the items with their right answers? */
  public boolean isOpen() {
    return !card.items().isEmpty();
  }
}
