package lms.org;

import java.io.Serializable;
import lms.platform.Both;
import lms.platform.Language;

/**
 * What the bank and its academy are called.
 *
 * @param academy without the bank's name
 */
public record BankName(Both bank, Both academy) implements Serializable {
  /** Both in one: Chinese joins them, English puts a space between. */
  public String whole(Language language) {
    return parted(language, language == Language.ZH ? "" : " ");
  }

  /** The same for a head line. */
  public String line(Language language) {
    return parted(language, " · ");
  }

  private String parted(Language language, String between) {
    return bank.in(language) + between + academy.in(language);
  }
}
