package lms.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiFormulaTest {
  @Test
  void symbols_are_what_is_neither_number_nor_function() {
    assertThat(KpiFormula.symbols("100 * (passed - resits) / max(started, 1)"))
        .containsExactly("passed", "resits", "started");
    assertThat(KpiFormula.symbols("-x")).containsExactly("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"100 * / x|7", "(a + b|6", "a b|3", "sum a|5", "a % b|3", "a +|3", "a)|2"})
  void what_is_no_expression_is_refused_with_its_place(String expression, String place) {
    assertThatThrownBy(() -> KpiFormula.symbols(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(place);
  }
}
