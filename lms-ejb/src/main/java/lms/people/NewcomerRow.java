package lms.people;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Language;

/**
 * Somebody who is here, or comes, and has no password yet.
 *
 * @param nameLatin null when no Latin spelling is known
 * @param codeUntil null while no code waits for them
 */
public record NewcomerRow(
    long id,
    String number,
    String name,
    String nameLatin,
    Long siteId,
    Long teamId,
    LocalDate hiredOn,
    Instant codeUntil)
    implements Serializable {
  /** The name to show in a language: the Latin spelling in English, where there is one. */
  public String nameIn(Language shown) {
    return shown == Language.EN && nameLatin != null && !nameLatin.isBlank() ? nameLatin : name;
  }
}
