package lms.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomCodeTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final RoomCode HALL = new RoomCode("hall".getBytes());

  @ParameterizedTest(name = "read at nine, typed {0} s later: {1}")
  @CsvSource({"0, true", "179, true", "180, true", "359, true", "360, false", "-1, false"})
  void the_present_code_and_the_one_before_are_good(int later, boolean good) {
    assertThat(HALL.accepts(HALL.at(NINE), NINE.plusSeconds(later))).isEqualTo(good);
  }

  @Test
  void it_has_six_digits_and_changes_every_three_minutes() {
    var codes =
        IntStream.range(0, 200)
            .mapToObj(n -> HALL.at(NINE.plus(RoomCode.STEP.multipliedBy(n))))
            .collect(Collectors.toSet());
    assertThat(codes).hasSizeGreaterThan(195).allMatch(c -> c.matches("[0-9]{6}"));
    assertThat(RoomCode.next(NINE.plusSeconds(1))).isEqualTo(NINE.plus(Duration.ofMinutes(3)));
  }

  @Test
  void another_room_has_another_code() {
    assertThat(new RoomCode("other".getBytes()).accepts(HALL.at(NINE), NINE)).isFalse();
  }

  @Test
  void blanks_and_full_width_digits_are_what_people_type() {
    String code = HALL.at(NINE);
    assertThat(HALL.accepts(" " + code.substring(0, 3) + " " + code.substring(3), NINE)).isTrue();
    String wide =
        code.chars()
            .mapToObj(c -> String.valueOf((char) (c - '0' + '\uff10')))
            .collect(Collectors.joining());
    assertThat(HALL.accepts(wide, NINE)).isTrue();
    assertThat(HALL.accepts("", NINE)).isFalse();
    assertThat(HALL.accepts(code + "1", NINE)).isFalse();
  }

  @ParameterizedTest(name = "after {0} wrong ones: {1} s")
  @CsvSource({"3, 30", "4, 60", "5, 120", "6, 240", "7, 300", "8, 300", "2000, 300"})
  void wrong_codes_slow_the_next(int wrong, long seconds) {
    assertThat(new GuessPolicy(wrong, NINE).next()).isEqualTo(NINE.plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void the_first_three_cost_nothing(int wrong) {
    assertThat(new GuessPolicy(wrong, NINE).next()).isBefore(NINE);
  }
}
