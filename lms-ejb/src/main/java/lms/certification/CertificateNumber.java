package lms.certification;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number on a certificate, such as AC-2026-004817-2: year, running number, check digit. The
 * check digit is Damm's over all other digits, so every single wrong digit and every swap of two
 * neighbours is noticed.
 */
record CertificateNumber(int year, long serial) {
  private static final Pattern FORM = Pattern.compile("AC-?(\\d{4})-?(\\d{6,9})-?(\\d)");

  /** A totally anti-symmetric quasigroup of order ten (H. M. Damm, 2004). */
  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  String text() {
    String digits = "%04d%06d".formatted(year, serial);
    return "AC-%04d-%06d-%d".formatted(year, serial, check(digits));
  }

  /** Empty when this is no number or its check digit is wrong. */
  static Optional<CertificateNumber> parse(String written) {
    Matcher m = FORM.matcher(written.strip().toUpperCase(Locale.ROOT).replace(" ", ""));
    if (!m.matches() || check(m.group(1) + m.group(2)) != m.group(3).charAt(0) - '0')
      return Optional.empty();
    return Optional.of(
        new CertificateNumber(Integer.parseInt(m.group(1)), Long.parseLong(m.group(2))));
  }

  static int check(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) interim = DAMM[interim][digits.charAt(i) - '0'];
    return interim;
  }
}
