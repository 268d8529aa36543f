package lms.web.certification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lms.certification.CertificateFilter;
import org.junit.jupiter.api.Test;

class FilterQueryTest {
  @Test
  void a_page_that_no_list_has_counts_as_not_said() {
    assertThat(FilterQuery.number("7", 1)).isEqualTo(7);
    assertThat(FilterQuery.number("2147483647", 1)).isEqualTo(1);
    assertThat(FilterQuery.number("-3", 1)).isEqualTo(1);
    assertThat(FilterQuery.number(null, 100)).isEqualTo(100);
  }

  @Test
  void a_site_is_as_long_as_its_id_and_nobody_for_nonsense() {
    assertThat(of("site", "4000000000").filter().siteId()).isEqualTo(4_000_000_000L);
    assertThat(of("site", "north").filter().siteId()).isZero();
    assertThat(of("words", " ").filter().siteId()).isNull();
  }

  @Test
  void what_was_said_goes_on_to_the_next_page_and_nothing_else() {
    assertThat(of("words", " 林 & 周 ").getText()).isEqualTo("words=%E6%9E%97+%26+%E5%91%A8");
    assertThat(of("page", "3").isPlain()).isTrue();
    assertThat(of("from", "2026-13-01").filter().from()).isNull();
  }

  @Test
  void what_cannot_be_read_is_known_by_name_and_goes_nowhere() {
    for (String slip :
        List.of("state=REVOKE", "state=revoked", "from=2026-13-01", "until=x", "ending=maybe")) {
      String[] parts = slip.split("=");
      FilterQuery query = of(parts[0], parts[1]);
      assertThat(query.unreadable()).containsExactly(parts[0]);
      assertThat(query.getText()).isEmpty();
      assertThat(query.filter()).isEqualTo(CertificateFilter.ALL);
    }
    assertThat(of("site", "north").unreadable()).containsExactly("site");
    assertThat(of("words", "%").unreadable()).isEmpty();
  }

  @Test
  void ending_is_said_by_a_tick_or_as_true() {
    assertThat(of("ending", "on").filter().ending()).isTrue();
    assertThat(of("ending", "true").filter().ending()).isTrue();
    assertThat(of("ending", "false").filter().ending()).isFalse();
  }

  /** The description of our JSON is made from these fields. */
  @Test
  void a_program_may_say_what_a_page_may_say() {
    assertThat(Stream.of(FilterParameters.class.getDeclaredFields()))
        .filteredOn(f -> f.isAnnotationPresent(QueryParam.class))
        .extracting(f -> f.getAnnotation(QueryParam.class).value())
        .containsExactlyElementsOf(FilterQuery.NAMES);
  }

  private static FilterQuery of(String name, String value) {
    return new FilterQuery(Map.of(name, value)::get);
  }
}
