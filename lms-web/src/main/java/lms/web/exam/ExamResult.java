package lms.web.exam;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
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
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.ShowBean;
import lms.web.layout.Speaking;
import lms.web.rest.JsonSettings;

/** A marked sitting: the mark and its cut, how each topic went, every item with its reasons. */
@Named
@RequestScoped
public class ExamResult {
  @Inject ExamSittingService exam;
  @Inject ExamRecordService records;
  @Inject KnowledgeService knowledge;
  @Inject PeopleService people;
  @Inject Me me;
  @Inject Speaking speaking;
  @Inject ShowBean show;
  @Inject HttpServletRequest request;
  private ResultCard card;
  private List<TopicLine> topics;

  /** How a topic went, the weakest first. */
  public record TopicLine(String id, Both title, int items, BigDecimal mark) {}

  @PostConstruct
  void load() {
    UUID sitting = ExamTake.id(request, "sitting");
    card = me.may(Right.SEE_SITTING) ? records.result(sitting) : exam.result(sitting);
    topics = topics();
  }

  private List<TopicLine> topics() {
    Map<String, Both> titles = knowledge.topicTitles();
    return TopicMark.of(card.items()).stream()
        .map(
            t ->
                new TopicLine(
                    t.topic(),
                    titles.getOrDefault(t.topic(), new Both(t.topic(), t.topic())),
                    t.items(),
                    t.mark()))
        .toList();
  }

  public ResultCard getCard() {
    return card;
  }

  /** The items as JSON, for the page's script. */
  public String getLines() {
    return JsonSettings.write(
        IntStream.range(0, card.items().size())
            .mapToObj(
                n -> ResultLine.of(n + 1, card.items().get(n), speaking.language(), show::mark))
            .toList());
  }

  /** Did it have a mark before the one that counts? */
  public boolean isCorrected() {
    return card.markings().stream().filter(m -> m.mark() != null).count() > 1;
  }

  /** May its reader object to an item? */
  public boolean isAppeal() {
    return isMine() && card.mark() != null;
  }

  public List<TopicLine> getTopics() {
    return topics;
  }

  /** Is it the own sitting, so that the own list is the way back? */
  public boolean isMine() {
    return card.personId() == me.id();
  }

  /** Who sat it, in the reader's language. */
  public String getWhose() {
    return people.named(Set.of(card.personId())).get(card.personId()).nameIn(speaking.language());
  }

  public long getFull() {
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

  public int getCount() {
    return card.items().size();
  }
}
