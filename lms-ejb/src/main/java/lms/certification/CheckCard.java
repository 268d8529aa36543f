package lms.certification;

import java.io.Serializable;
import java.time.LocalDate;
import lms.org.BankName;
import lms.platform.Both;

/**
 * What anybody may know of a certificate, and nothing else.
 *
 * @param holder the name with its middle hidden
 * @param issuer as the sheet names it
 */
public record CheckCard(
    String number,
    Both holder,
    Both title,
    BankName issuer,
    int level,
    LocalDate issuedOn,
    LocalDate validTo,
    CertificateState state)
    implements Serializable {

  static CheckCard of(CertificateRow c, LocalDate today) {
    boolean over = c.state().stands() && c.validTo().isBefore(today);
    String latin =
        c.holderLatin() == null || c.holderLatin().isBlank() ? c.holder() : c.holderLatin();
    return new CheckCard(
        c.number(),
        new Both(masked(c.holder()), masked(latin)),
        c.title(),
        c.issuer(),
        c.level(),
        c.issuedOn(),
        c.validTo(),
        over ? CertificateState.EXPIRED : c.state());
  }

  /** A Chinese name keeps its first and last sign, another one its first word and initials. */
  static String masked(String name) {
    String[] words = name.strip().split("\\s+");
    if (words.length > 1) {
      StringBuilder shown = new StringBuilder(words[0]);
      for (int i = 1; i < words.length; i++)
        shown.append(' ').appendCodePoint(words[i].codePointAt(0)).append('.');
      return shown.toString();
    }
    int[] signs = words[0].codePoints().toArray();
    if (signs.length < 2) return "*";
    StringBuilder shown = new StringBuilder().appendCodePoint(signs[0]);
    shown.append("*".repeat(Math.max(1, signs.length - 2)));
    if (signs.length > 2) shown.appendCodePoint(signs[signs.length - 1]);
    return shown.toString();
  }
}
