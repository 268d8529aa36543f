package lms.certification;

import java.io.Serializable;
import java.time.LocalDate;
import lms.org.BankName;
import lms.platform.Both;
import lms.platform.Language;

/**
 * A certificate as lists show it.
 *
 * @param holderLatin null when no Latin spelling was known
 * @param cohort code of the cohort in which it was earned; null for none
 * @param issuer as bank and academy were called then
 */
public record CertificateRow(
    long id,
    String number,
    long personId,
    String employeeNumber,
    String holder,
    String holderLatin,
    String skillId,
    int level,
    Both title,
    String cohort,
    BankName issuer,
    LocalDate issuedOn,
    LocalDate validTo,
    CertificateState state)
    implements Serializable {

  /** The holder's name to show in a language. */
  public String holderIn(Language language) {
    return language == Language.EN && holderLatin != null && !holderLatin.isBlank()
        ? holderLatin
        : holder;
  }
}
