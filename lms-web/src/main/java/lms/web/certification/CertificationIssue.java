package lms.web.certification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lms.certification.CertificateRow;
import lms.certification.CertificationService;
import lms.certification.IssueOrder;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.NotFound;
import lms.skill.SkillCard;
import lms.web.layout.Speaking;

/** A certificate by hand: who, which skill and level, and why. */
@Named
@ViewScoped
public class CertificationIssue implements Serializable {
  @Inject CertificationService certification;
  @Inject PeopleService people;
  @Inject Speaking speaking;

  private List<SelectItem> levels;
  private String person;
  private String level;
  private String reason;

  @PostConstruct
  void load() {
    levels =
        certification.skills().stream()
            .flatMap(s -> s.levels().stream().map(l -> item(s, l)))
            .toList();
  }

  private SelectItem item(SkillCard skill, SkillCard.Level of) {
    return new SelectItem(skill.id() + " " + of.level(), of.title().in(speaking.language()));
  }

  public String issue() {
    String[] chosen = level.split(" ");
    CertificateRow made =
        certification.issue(
            new IssueOrder(personId(), chosen[0], Integer.parseInt(chosen[1]), reason));
    return "/certification/certificate.xhtml?faces-redirect=true&number=" + made.number();
  }

  private long personId() {
    return people
        .byNumber(person.strip())
        .map(PersonRow::id)
        .orElseThrow(() -> new NotFound("person", person));
  }

  public List<SelectItem> getLevels() {
    return levels;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
