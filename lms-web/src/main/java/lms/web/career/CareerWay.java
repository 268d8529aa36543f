package lms.web.career;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lms.career.CareerService;
import lms.career.NeedRow;
import lms.career.PlacementOrder;
import lms.career.TrackCard;
import lms.career.WayCard;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Speaking;

/** My way; for HR also somebody else's, with the means to put them into a grade. */
@Named
@ViewScoped
public class CareerWay implements Serializable {
  @Inject CareerService career;
  @Inject PeopleService people;
  @Inject Me me;
  @Inject Speaking speaking;

  private Long person;
  private WayCard card;
  private PersonRow who;
  private String grade;
  private LocalDate from;
  private String reason;

  public void load() {
    card = career.way(person == null ? me.id() : person);
    who = people.named(Set.of(card.personId())).get(card.personId());
  }

  public void save() {
    career.place(new PlacementOrder(card.personId(), grade, from, reason));
    reason = null;
    load();
  }

  public boolean isMine() {
    return card.personId() == me.id();
  }

  public boolean here(TrackCard.Grade of) {
    return card.grade() != null && card.grade().id().equals(of.id());
  }

  public boolean ahead(TrackCard.Grade of) {
    return card.next().stream().anyMatch(p -> p.grade().id().equals(of.id()));
  }

  public String need(NeedRow need) {
    String title = need.title() == null ? "" : need.title().in(speaking.language());
    return speaking.texts().of("career.need." + need.kind(), title, plain(need.needed()));
  }

  public String standing(NeedRow need) {
    if (need.judged()) return speaking.texts().of("career.standing.judged");
    if (need.kind() == NeedRow.Kind.PREVIOUS)
      return speaking.texts().of("career.standing." + (need.holds() ? "yes" : "no"));
    return plain(need.has()) + " / " + plain(need.needed());
  }

  /** The page where what is missing can be got; empty where only time or people help. */
  public String link(NeedRow need) {
    return switch (need.kind()) {
      case CERTIFICATE -> "/certification/mine.xhtml#skill-" + need.ref();
      case REQUIRED_CREDITS -> "/content/courses.xhtml";
      case ELECTIVE_CREDITS -> me.may(Right.PRACTISE_CALL) ? "/simulation/list.xhtml" : "";
      case PERFORMANCE -> "/report/kpis.xhtml";
      default -> "";
    };
  }

  public List<SelectItem> getGrades() {
    return card.tracks().stream()
        .flatMap(t -> t.grades().stream())
        .map(g -> new SelectItem(g.id(), g.title().in(speaking.language())))
        .toList();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  public WayCard getCard() {
    return card;
  }

  public PersonRow getWho() {
    return who;
  }

  public Long getPerson() {
    return person;
  }

  public void setPerson(Long person) {
    this.person = person;
  }

  public String getGrade() {
    return grade;
  }

  public void setGrade(String grade) {
    this.grade = grade;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
