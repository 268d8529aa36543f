package lms.web.regrade;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lms.correction.Change;
import lms.correction.Scheme;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.regrade.RegradeOrder;
import lms.regrade.RegradeQuestionCard;
import lms.regrade.RegradeService;
import lms.web.layout.Speaking;

/** One question as it counts at present, and the ways to correct that. */
@Named
@ViewScoped
public class RegradeBegin implements Serializable {
  @Inject RegradeService regrades;
  @Inject ChangeWords words;
  @Inject Speaking speaking;
  @Inject transient HttpServletRequest request;

  private String asked;
  private RegradeQuestionCard card;
  private List<KeyLine> lines;
  private String[] right = {};
  private Integer[] arranged = {};
  private boolean truth;
  private int blank;
  private String text;

  @PostConstruct
  void load() {
    String id = request.getParameter("question");
    String version = request.getParameter("version");
    if (id == null || (version != null && !version.matches("\\d{1,6}")))
      throw new NotFound("question", String.valueOf(id));
    asked = id.strip();
    try {
      card = regrades.question(asked, version == null ? 0 : Integer.parseInt(version));
    } catch (NotFound typed) {
      return; // it was typed on the list; the page says so
    }
    lines = KeyLine.of(card.counts());
    List<QuestionBody.Option> options = card.counts().card().body().options();
    right =
        IntStream.range(0, options.size())
            .filter(n -> options.get(n).right())
            .mapToObj(String::valueOf)
            .toArray(String[]::new);
    arranged =
        IntStream.range(0, isArrangeable() ? lines.size() : 0)
            .mapToObj(n -> card.counts().at(n))
            .toArray(Integer[]::new);
    truth = !Boolean.TRUE.equals(card.counts().card().body().answer());
  }

  public String voidIt() {
    return order(Change.voiding());
  }

  public String keyIt() {
    return order(
        getType().equals("truefalse")
            ? Change.key(truth)
            : Change.key(Arrays.stream(right).map(Integer::valueOf).toList()));
  }

  public String arrangeIt() {
    return order(Change.arranged(List.of(arranged)));
  }

  public String partsIt() {
    return order(Change.parts());
  }

  public String eachIt() {
    return order(Change.each());
  }

  public String acceptIt() {
    String said = text == null ? "" : text.strip();
    return order(isShort() ? Change.accept(said) : Change.accept(blank, said));
  }

  public String wholeIt() {
    return order(Change.whole());
  }

  public String undoIt(UUID correction) {
    return order(Change.undo(correction));
  }

  private String order(Change change) {
    long id =
        regrades.order(
            new RegradeOrder(card.asked().id(), card.asked().version(), change, card.newest()));
    words.tell("regrade.show.wasOrdered");
    return "/regrade/show.xhtml?faces-redirect=true&id=" + id;
  }

  /** What was asked for. */
  public String getAsked() {
    return asked;
  }

  /** Null when no question that was ever asked has this number. */
  public RegradeQuestionCard getCard() {
    return card;
  }

  public List<KeyLine> getLines() {
    return lines;
  }

  public String getType() {
    return card.asked().type();
  }

  /** Is it answered in a few words? */
  public boolean isShort() {
    return getType().equals(QuestionCard.SHORT);
  }

  /** Has it a key that can be said here? */
  public boolean isKeyed() {
    return List.of("single", "multiple", "truefalse").contains(getType());
  }

  /** Is it steps or pairs that its key puts in their places? */
  public boolean isArrangeable() {
    return List.of("order", "match").contains(getType());
  }

  /** May parts of an answer have points? */
  public boolean isParted() {
    return List.of("multiple", "fill", "order", "match").contains(getType());
  }

  /** Could parts of an answer have points, as the type has it, and do not? */
  public boolean isUnparted() {
    return isParted() && card.counts().scheme() != Scheme.PARTS;
  }

  /** Could every option count by itself, and does not? */
  public boolean isBundled() {
    return getType().equals("multiple") && card.counts().scheme() != Scheme.EACH;
  }

  /** The places that steps or right sides are put in. */
  public List<String> getPlaces() {
    List<QuestionBody.Pair> pairs = card.asked().body().pairs();
    return IntStream.range(0, arranged.length)
        .mapToObj(
            n ->
                getType().equals("match")
                    ? pairs.get(n).left().in(speaking.language())
                    : speaking.texts().of("regrade.begin.place", n + 1))
        .toList();
  }

  /** The steps, or the right sides, by their numbers in the question bank. */
  public List<SelectItem> getSteps() {
    QuestionBody body = card.asked().body();
    List<Both> all =
        getType().equals("match")
            ? KeyLine.rights(body)
            : body.items().stream().map(QuestionBody.Item::text).toList();
    return IntStream.range(0, all.size())
        .mapToObj(
            n -> new SelectItem(n, KeyLine.number(n) + " · " + all.get(n).in(speaking.language())))
        .toList();
  }

  public Integer[] getArranged() {
    return arranged;
  }

  public Map<String, String> getOptions() {
    Map<String, String> options = new LinkedHashMap<>();
    for (int n = 0; n < lines.size(); n++)
      options.put(
          lines.get(n).letter() + " · " + lines.get(n).text().in(speaking.language()),
          String.valueOf(n));
    return options;
  }

  public List<SelectItem> getTruths() {
    return List.of(
        new SelectItem(true, speaking.texts().of("regrade.true")),
        new SelectItem(false, speaking.texts().of("regrade.false")));
  }

  public List<SelectItem> getBlanks() {
    return IntStream.range(0, card.asked().body().blanks().size())
        .mapToObj(n -> new SelectItem(n, speaking.texts().of("regrade.begin.blankOf", n + 1)))
        .toList();
  }

  /** What each blank takes, or a short answer. */
  public List<String> getAccepted() {
    if (isShort()) return card.counts().card().body().rule().accept();
    List<QuestionBody.Blank> blanks = card.counts().card().body().blanks();
    return IntStream.range(0, blanks.size())
        .mapToObj(
            n -> speaking.texts().of("regrade.begin.accepted", n + 1, accepted(blanks.get(n))))
        .toList();
  }

  private static String accepted(QuestionBody.Blank blank) {
    String texts = String.join(" | ", blank.accept());
    if (blank.number() == null) return texts;
    return (texts.isEmpty() ? "" : texts + " | ") + blank.number().toPlainString();
  }

  public String[] getRight() {
    return right;
  }

  public void setRight(String[] right) {
    this.right = right;
  }

  public boolean isTruth() {
    return truth;
  }

  public void setTruth(boolean truth) {
    this.truth = truth;
  }

  public int getBlank() {
    return blank;
  }

  public void setBlank(int blank) {
    this.blank = blank;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
