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
import java.util.stream.Stream;
import lms.appeal.AppealCase;
import lms.appeal.AppealRow;
import lms.appeal.AppealService;
import lms.appeal.AppealState;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.security.Me;
import lms.security.Right;
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
  @Inject Me me;
  @Inject Clock clock;

  private List<Case> cases;
  private final Map<Long, String> reasons = new HashMap<>();
  private final Map<Long, String> met = new HashMap<>();

  /**
   * An objection with whose it is.
   *
   * @param late it should have been decided by now
   * @param inForce corrections of its question and a review of the answer; one may meet it already
   */
  public record Case(AppealRow row, PersonRow person, boolean late, List<SelectItem> inForce)
      implements Serializable {}

  @PostConstruct
  void load() {
    List<AppealCase> seen = appeals.list();
    Map<Long, PersonRow> named = people.named(seen.stream().map(c -> c.row().personId()).toList());
    cases =
        seen.stream()
            .map(c -> new Case(c.row(), named.get(c.row().personId()), late(c.row()), options(c)))
            .toList();
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
                            .of("appeal.list.inForce", show.dateTime(c.at()), c.by(), c.reason())));
    return Stream.concat(reviewed, corrected).toList();
  }

  private boolean late(AppealRow row) {
    return row.state() == AppealState.OPEN && row.due().isBefore(clock.instant());
  }

  public String accept(long id) {
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

  public Map<Long, String> getReasons() {
    return reasons;
  }

  /** Which correction meets one, by appeal. */
  public Map<Long, String> getMet() {
    return met;
  }

  public String kind(AppealState state) {
    return Colour.of(state);
  }
}
