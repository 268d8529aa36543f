package lms.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ranges as RFC 9110 counts them, over ten bytes. */
class SoundTest {
  @Test
  void one_range_is_answered_by_that_part() {
    part("bytes=0-", 0, 9);
    part("bytes=4-6", 4, 6);
    part("bytes=7-99", 7, 9);
    part("bytes=-3", 7, 9);
    part("bytes=-99", 0, 9);
  }

  private static void part(String asked, int first, int last) {
    assertThat(Sound.part(10, asked)).as(asked).isEqualTo(new Sound.Part(false, first, last));
  }

  @Test
  void it_is_heard_from_its_beginning_or_only_a_part_of_it() {
    for (String asked : new String[] {null, "", "bytes=0-", "bytes=0-99", "nothing known"})
      assertThat(Sound.begins(asked)).as(asked).isTrue();
    for (String asked : new String[] {"bytes=1-", "bytes=500-900", "bytes=-3"})
      assertThat(Sound.begins(asked)).as(asked).isFalse();
  }

  @Test
  void what_lies_behind_the_end_is_nowhere() {
    for (String asked : new String[] {"bytes=10-", "bytes=6-4", "bytes=-0"}) {
      Sound.Part part = Sound.part(10, asked);
      assertThat(part.whole()).as(asked).isFalse();
      assertThat(part.first()).as(asked).isGreaterThan(part.last());
    }
  }

  @Test
  void anything_else_is_answered_by_the_whole() {
    for (String asked :
        new String[] {null, "", "bytes=-", "bytes=1-2,4-5", "items=1-2", "bytes=99999999999-"})
      assertThat(Sound.part(10, asked)).as(asked).isEqualTo(new Sound.Part(true, 0, 9));
  }
}
