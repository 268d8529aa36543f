package lms.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailChangesTest {
  @Test
  void only_what_differs_is_told() {
    assertThat(TrailChanges.between("{\"name\":\"a\",\"site\":1}", "{\"name\":\"b\",\"site\":1}"))
        .containsExactly(new TrailRow.Change("name", "a", "b"));
  }

  @Test
  void of_something_new_every_field_is_told() {
    assertThat(TrailChanges.between(null, "{\"b\":2,\"a\":true,\"none\":null}"))
        .containsExactly(
            new TrailRow.Change("a", null, "true"), new TrailRow.Change("b", null, "2"));
  }

  @Test
  void fields_within_fields_and_lists_are_told_in_one_line() {
    assertThat(
            TrailChanges.between(
                "{\"name\":{\"zh\":\"x\"},\"l\":[1]}", "{\"name\":{\"zh\":\"y\"}}"))
        .containsExactly(
            new TrailRow.Change("l", "[1]", null), new TrailRow.Change("name.zh", "x", "y"));
  }

  @Test
  void nothing_written_down_is_nothing_told() {
    assertThat(TrailChanges.between(null, null)).isEmpty();
  }
}
