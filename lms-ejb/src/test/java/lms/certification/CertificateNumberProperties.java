package lms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CertificateNumberProperties {
  @Property
  void a_number_reads_back(
      @ForAll @IntRange(min = 2000, max = 2999) int year,
      @ForAll @LongRange(min = 1, max = 999_999_999) long serial) {
    CertificateNumber number = new CertificateNumber(year, serial);
    assertThat(CertificateNumber.parse(number.text())).contains(number);
    assertThat(CertificateNumber.parse(number.text().toLowerCase().replace("-", " ")))
        .contains(number);
  }

  @Property
  void every_single_wrong_digit_is_noticed(
      @ForAll @IntRange(min = 2000, max = 2999) int year,
      @ForAll @LongRange(min = 1, max = 999_999_999) long serial,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    String text = new CertificateNumber(year, serial).text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c)) continue;
      char wrong = (char) ('0' + (c - '0' + off) % 10);
      assertThat(CertificateNumber.parse(text.substring(0, i) + wrong + text.substring(i + 1)))
          .isEmpty();
    }
  }

  @Property
  void every_swap_of_neighbours_is_noticed(
      @ForAll @IntRange(min = 2000, max = 2999) int year,
      @ForAll @LongRange(min = 1, max = 999_999_999) long serial) {
    String digits = new CertificateNumber(year, serial).text().replaceAll("\\D", "");
    for (int i = 0; i + 1 < digits.length(); i++) {
      if (digits.charAt(i) == digits.charAt(i + 1)) continue;
      String swapped =
          digits.substring(0, i)
              + digits.charAt(i + 1)
              + digits.charAt(i)
              + digits.substring(i + 2);
      assertThat(CertificateNumber.parse("AC" + swapped)).isEmpty();
    }
  }

  @Property
  void what_is_no_number_is_refused(@ForAll String anything) {
    Assume.that(!anything.toUpperCase().contains("AC"));
    assertThat(CertificateNumber.parse(anything)).isEmpty();
  }
}
