package lms.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import lms.platform.Language;
import lms.security.Group;

/**
 * A person as lists show them.
 *
 * @param nameLatin null when no Latin spelling is known
 * @param leftOn the first day away; null while no leave is known
 */
public record PersonRow(
    long id,
    String number,
    String name,
    String nameLatin,
    String email,
    Long siteId,
    Long teamId,
    Language language,
    Set<Group> groups,
    LocalDate hiredOn,
    LocalDate leftOn)
    implements Serializable {

  /** Have they left the bank by this day? */
  public boolean goneOn(LocalDate today) {
    return leftOn != null && !today.isBefore(leftOn);
  }

  /** The name to show in a language: the Latin spelling in English, where there is one. */
  public String nameIn(Language shown) {
    return shown == Language.EN && nameLatin != null && !nameLatin.isBlank() ? nameLatin : name;
  }
}
