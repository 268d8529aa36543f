package lms.certification;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which certificates to show. Every part may be null for "any".
 *
 * @param words in the number, the holder's name or employee number
 * @param cohort code of the cohort in which it was earned
 * @param siteId where the holder works now
 * @param skill id of the skill
 * @param ending valid today and over within {@value #ENDING_DAYS} days
 * @param from first day of issue
 * @param until last day of issue
 */
public record CertificateFilter(
    String words,
    String cohort,
    Long siteId,
    String skill,
    CertificateState state,
    boolean ending,
    LocalDate from,
    LocalDate until)
    implements Serializable {
  /** How long before its end a certificate is said to end soon. */
  public static final int ENDING_DAYS = 30;

  public static final CertificateFilter ALL =
      new CertificateFilter(null, null, null, null, null, false, null, null);
}
