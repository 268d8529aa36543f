package lms.web.attempt;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lms.attempt.LockRow;
import lms.attempt.LockService;
import lms.people.PeopleService;
import lms.people.PersonRow;

/** Whose exam is locked after too many fails, and whose was; releasing one. */
@Named
@ViewScoped
public class AttemptLocks implements Serializable {
  @Inject LockService locks;
  @Inject PeopleService people;

  private List<Line> lines;
  private final Map<Long, String> reasons = new HashMap<>();

  /** A lock with the person. */
  public record Line(LockRow row, PersonRow person) implements Serializable {}

  @PostConstruct
  void load() {
    List<LockRow> rows = locks.list();
    Map<Long, PersonRow> named = people.named(rows.stream().map(LockRow::personId).toList());
    lines = rows.stream().map(r -> new Line(r, named.get(r.personId()))).toList();
  }

  public String release(long id) {
    locks.release(id, reasons.getOrDefault(id, "").strip());
    return "/attempt/locks.xhtml?faces-redirect=true";
  }

  public List<Line> getLines() {
    return lines;
  }

  public Map<Long, String> getReasons() {
    return reasons;
  }
}
