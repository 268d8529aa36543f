package lms.web.regrade;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import lms.consequence.ForesightService;
import lms.consequence.ForetoldCard;
import lms.consequence.ForetoldRow;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.NotFound;
import lms.regrade.ChangedMarkRow;
import lms.regrade.RegradeCard;
import lms.regrade.RegradeService;
import lms.regrade.RegradeState;
import lms.security.Me;
import lms.security.Right;

/** One regrade: what it would do, the decision, how far it is, what it did. */
@Named
@ViewScoped
public class RegradeShow implements Serializable {
  @Inject RegradeService regrades;
  @Inject ForesightService foresight;
  @Inject PeopleService people;
  @Inject ChangeWords words;
  @Inject Me me;
  @Inject transient HttpServletRequest request;

  private long id;
  private RegradeCard card;
  private List<Line> lines;
  private ForetoldCard foretold;
  private List<Certificate> certificates;
  private String reason;
  private String dropReason;

  /** One paper with whose it is. */
  public record Line(ChangedMarkRow row, PersonRow person) implements Serializable {}

  /** One certificate with whose it is or would be. */
  public record Certificate(ForetoldRow row, PersonRow person) implements Serializable {}

  @PostConstruct
  void load() {
    String given = request.getParameter("id");
    if (given == null || !given.matches("\\d{1,18}"))
      throw new NotFound("regrade", String.valueOf(given));
    id = Long.parseLong(given);
    card = regrades.show(id);
    Map<Long, PersonRow> named =
        people.named(card.lines().stream().map(ChangedMarkRow::personId).toList());
    lines = card.lines().stream().map(r -> new Line(r, named.get(r.personId()))).toList();
    foretold = foresight.of(id);
    Map<Long, PersonRow> holders =
        people.named(foretold.rows().stream().map(ForetoldRow::personId).toList());
    certificates =
        foretold.rows().stream().map(r -> new Certificate(r, holders.get(r.personId()))).toList();
  }

  public String putInForce() {
    regrades.putInForce(id, reason.strip());
    words.tell("regrade.show.wasPutInForce");
    return here(id);
  }

  public String checkAgain() {
    regrades.checkAgain(id);
    words.tell("regrade.show.wasOrdered");
    return here(id);
  }

  public String drop() {
    regrades.drop(id, dropReason.strip());
    words.tell("regrade.show.wasDropped");
    return "/regrade/list.xhtml?faces-redirect=true";
  }

  public String tryAgain() {
    regrades.tryAgain(id);
    words.tell("regrade.show.wasTried");
    return here(id);
  }

  public String undo() {
    long undo = regrades.undo(id);
    words.tell("regrade.show.wasOrdered");
    return here(undo);
  }

  private static String here(long id) {
    return "/regrade/show.xhtml?faces-redirect=true&id=" + id;
  }

  public RegradeCard getCard() {
    return card;
  }

  public List<Line> getLines() {
    return lines;
  }

  public ForetoldCard getForetold() {
    return foretold;
  }

  public List<Certificate> getCertificates() {
    return certificates;
  }

  public List<KeyLine> getKey() {
    return KeyLine.of(card.corrected());
  }

  public String getKind() {
    return RegradeList.kindOf(card.row().state());
  }

  public boolean isBusy() {
    return card.row().state().busy();
  }

  /** What the academy does at present. */
  public String getProgress() {
    return words.progress(card.row().state(), card.counts());
  }

  public boolean isOpen() {
    return card.row().state() == RegradeState.CHECKED;
  }

  /** May it still be not wanted? */
  public boolean isDroppable() {
    return card.row().state().open() && (isDecider() || card.row().orderedBy() == me.id());
  }

  /** Is it done but for some that could not be marked? */
  public boolean isUnfinished() {
    return card.row().state() == RegradeState.DONE && card.counts().failed() > 0;
  }

  public boolean isKnown() {
    return card.row().checked() != null;
  }

  public boolean isDecider() {
    return me.may(Right.REGRADE);
  }

  public boolean isReader() {
    return me.may(Right.SEE_SITTING);
  }

  public String getDropReason() {
    return dropReason;
  }

  public void setDropReason(String dropReason) {
    this.dropReason = dropReason;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
