package lms.web.appeal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lms.appeal.AppealCase;
import lms.appeal.AppealRow;
import lms.appeal.AppealService;
import lms.appeal.AppealState;
import lms.correction.Change;
import lms.correction.ChangeKind;
import lms.correction.Correction;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.NamesBean;
import lms.web.layout.ShowBean;
import lms.web.layout.Speaking;

/** Objections of those within reach: what they say, and the decision. */
@Named
@ViewScoped
public class AppealList implements Serializable {
  private static final String REVIEW = "review";

  @Inject AppealService appeals;
  @Inject PeopleService people;
  @Inject Speaking speaking;
  @Inject ShowBean show;
  @Inject NamesBean names;
  @Inject Me me;
  @Inject Clock clock;

  private List<Case> cases;
  private final Map<Long, String> reasons = new HashMap<>();
  private final Map<Long, String> met = new HashMap<>();
  private final Map<Long, String> orders = new HashMap<>();
  private final Map<Long, AppealCase> shown = new HashMap<>();
  private Map<Long, AskedLine> asked;

  /**
   * An objection with whose it is.
   *
   * @param late it should have been decided by now
   * @param takenBack what has taken back since what met it; null while that holds
   * @param offered corrections that may be ordered with the decision
   * @param inForce corrections of its question and a review of the answer; one may meet it already
   */
  public record Case(
      AppealRow row,
      PersonRow person,
      boolean late,
      Correction takenBack,
      List<SelectItem> inForce,
      List<SelectItem> offered)
      implements Serializable {}

  @PostConstruct
  void load() {
    List<AppealCase> seen = appeals.list();
    Map<Long, PersonRow> named = people.named(seen.stream().map(c -> c.row().personId()).toList());
    cases =
        seen.stream()
            .map(
                c ->
                    new Case(
                        c.row(),
                        named.get(c.row().personId()),
                        late(c.row()),
                        c.takenBack(),
                        options(c),
                        offered(c)))
            .toList();
  }

  private List<SelectItem> offered(AppealCase one) {
    List<Change> all = one.offered();
    if (all.isEmpty()) return List.of();
    shown.put(one.row().id(), one);
    Stream<SelectItem> later =
        Stream.of(new SelectItem("", speaking.texts().of("appeal.list.orderLater")));
    Stream<SelectItem> now =
        IntStream.range(0, all.size())
            .mapToObj(
                n ->
                    new SelectItem(
                        String.valueOf(n),
                        speaking
                            .texts()
                            .of(
                                all.get(n).kind() == ChangeKind.VOID
                                    ? "appeal.list.orderVoid"
                                    : "appeal.list.orderOwn")));
    return Stream.concat(later, now).toList();
  }

  private List<SelectItem> options(AppealCase one) {
    Stream<SelectItem> reviewed =
        Stream.ofNullable(one.reviewed())
            .map(
                at ->
                    new SelectItem(
                        REVIEW, speaking.texts().of("appeal.list.reviewed", show.dateTime(at))));
    Stream<SelectItem> corrected =
        one.inForce().stream()
            .map(
                c ->
                    new SelectItem(
                        c.id().toString(),
                        speaking
                            .texts()
                            .of(
                                "appeal.list.inForce",
                                show.dateTime(c.at()),
                                names.of(c.byId(), c.by()),
                                c.reason())));
    return Stream.concat(reviewed, corrected).toList();
  }

  private boolean late(AppealRow row) {
    return row.state() == AppealState.OPEN && row.due().isBefore(clock.instant());
  }

  public String accept(long id) {
    String order = orders.get(id); // null and empty when it is chosen later
    if (order != null && !order.isEmpty()) {
      AppealCase one = shown.get(id);
      Change change = one.offered().get(Integer.parseInt(order));
      long regrade = appeals.accept(id, reason(id), change, one.seen());
      speaking.tellNext(speaking.texts().of("appeal.list.wasOrdered"));
      return "/regrade/show.xhtml?faces-redirect=true&id=" + regrade;
    }
    AppealRow row = appeals.decide(id, true, reason(id));
    speaking.tellNext(speaking.texts().of("appeal.list.wasAccepted"));
    return me.may(Right.ORDER_REGRADE)
        ? "/regrade/begin.xhtml?faces-redirect=true&question="
            + row.question()
            + "&version="
            + row.version()
        : "/appeal/list.xhtml?faces-redirect=true";
  }

  public String refuse(long id) {
    appeals.decide(id, false, reason(id));
    speaking.tellNext(speaking.texts().of("appeal.list.wasRefused"));
    return "/appeal/list.xhtml?faces-redirect=true";
  }

  public String meet(long id) {
    String by = met.get(id);
    if (REVIEW.equals(by)) appeals.meetByReview(id, reason(id));
    else appeals.meet(id, UUID.fromString(by), reason(id));
    speaking.tellNext(speaking.texts().of("appeal.list.wasMet"));
    return "/appeal/list.xhtml?faces-redirect=true";
  }

  public String close(long id) {
    appeals.close(id, reason(id));
    speaking.tellNext(speaking.texts().of("appeal.list.wasClosed"));
    return "/appeal/list.xhtml?faces-redirect=true";
  }

  private String reason(long id) {
    return reasons.getOrDefault(id, "").strip();
  }

  public List<Case> getCases() {
    return cases;
  }

  /**
   * What was asked and answered there; null when it is decided, and while people look at the paper.
   */
  public AskedLine asked(long id) {
    if (asked == null) {
      asked = new HashMap<>();
      appeals.asked().forEach((n, item) -> asked.put(n, AskedLine.of(item, speaking.language())));
    }
    return asked.get(id);
  }

  public Map<Long, String> getReasons() {
    return reasons;
  }

  /** Which correction is ordered with the decision, by appeal; empty for none yet. */
  public Map<Long, String> getOrders() {
    return orders;
  }

  /** Which correction meets one, by appeal. */
  public Map<Long, String> getMet() {
    return met;
  }

  public String kind(AppealState state) {
    return Colour.of(state);
  }
}
