package lms.consequence;

import java.util.List;
import lms.certification.CertificateRow;

/**
 * What other marks do to what a person holds.
 *
 * @param lost what loses its ground
 * @param regained what has it again
 */
record Shift(List<CertificateRow> lost, List<CertificateRow> regained) {
  static final Shift NONE = new Shift(List.of(), List.of());
}
