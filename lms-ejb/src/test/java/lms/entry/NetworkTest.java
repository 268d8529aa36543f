package lms.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  @ParameterizedTest(name = "{0} holds {1}: {2}")
  @CsvSource({
    "10.20.0.0/16,  10.20.255.1,        true",
    "10.20.0.0/16,  10.21.0.1,          false",
    "10.20.0.0/16,  ::ffff:10.20.3.4,   true",
    "10.20.3.4,     10.20.3.4,          true",
    "10.20.3.4,     10.20.3.5,          false",
    "10.20.3.0/31,  10.20.3.1,          true",
    "10.20.3.0/31,  10.20.3.2,          false",
    "0.0.0.0/0,     203.0.113.9,        true",
    "0.0.0.0/0,     2001:db8::1,        false",
    "2001:db8::/32, 2001:db8:ffff::1,   true",
    "2001:db8::/32, 2001:db9::1,        false",
    "2001:db8::/32, 2001:db8::1%eth0,   true",
    "::1,           0:0:0:0:0:0:0:1,    true",
    "10.20.0.0/16,  localhost,          false",
    "10.20.0.0/16,  '',                 false",
  })
  void an_address_is_in_its_range(String range, String address, boolean holds) {
    assertThat(Network.of(range).holds(address)).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bank", "10.20", "10.20.0.0/33", "10.20.0.0/-1", "10.0.0.0/8/8", "::/129"})
  void what_is_no_range_is_told(String said) {
    assertThat(Rules.isNetwork(said)).isFalse();
  }

  @Test
  void who_comes_from_elsewhere_waits_for_the_invigilator() {
    Rules rules = Rules.of("{\"networks\": [\"10.20.0.0/16\", \"::1\"]}");
    EntryPolicy door = new EntryPolicy(rules, NINE);
    assertThat(rules.open()).isFalse();
    assertThat(rules.holds("10.20.1.1")).isTrue();
    assertThat(rules.holds("::1")).isTrue();
    assertThat(rules.holds(null)).isFalse();
    assertThat(door.judge(false, true, NINE, true, false)).isEqualTo(EntryState.ELSEWHERE);
    assertThat(door.judge(false, true, NINE, false, true)).isEqualTo(EntryState.OPEN);
  }
}
