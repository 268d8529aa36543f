package lms.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lms.loading.ContentKindTester;
import lms.loading.LoadReport;
import lms.platform.Both;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarKindDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Path FILE = file();
  static final LocalDate FIRST = firstHoliday();

  @BeforeEach
  void empty() {
    DB.empty("schedule.special_day");
  }

  @Test
  void a_second_loading_changes_nothing() {
    int days = store(root -> {}).get(LoadReport.Outcome.ADDED);
    assertThat(store(root -> {})).isEqualTo(Map.of(LoadReport.Outcome.UNCHANGED, days));
  }

  @Test
  void a_day_entered_by_hand_is_kept_through_every_loading() {
    store(root -> {});
    on(
        days -> {
          SpecialDay day = new SpecialDay(null, FIRST);
          day.say(true, new Both("加班", "Worked"), false, CalendarService.BY_HAND);
          days.add(day);
          return null;
        });
    assertThat(store(root -> {})).containsEntry(LoadReport.Outcome.KEPT, 1);
    boolean working = on(days -> days.at(1).working(FIRST));
    assertThat(working).isTrue();
    store(root -> ((ArrayNode) root.path("holidays")).remove(0));
    boolean there = on(days -> days.byHand(null, FIRST).isPresent());
    assertThat(there).as("even when the file no longer names the day").isTrue();
  }

  @Test
  void a_day_that_the_file_no_longer_names_is_taken_back() {
    store(root -> {});
    store(root -> ((ArrayNode) root.path("holidays")).remove(0));
    boolean there = on(days -> days.loaded(FIRST).isPresent());
    assertThat(there).isFalse();
  }

  @Test
  void a_day_of_another_year_and_a_day_said_twice_are_faults() {
    assertThat(
            ContentKindTester.faults(
                new CalendarKind(),
                FILE,
                root -> {
                  ((ObjectNode) root.path("holidays").get(0)).put("date", "2031-01-01");
                  ((ArrayNode) root.path("workdays")).add(root.path("holidays").get(1).deepCopy());
                }))
        .containsExactlyInAnyOrder("schedule.fault.year", "schedule.fault.twice");
  }

  private static Map<LoadReport.Outcome, Integer> store(Consumer<JsonNode> change) {
    return on(
        days -> {
          CalendarKind kind = new CalendarKind();
          kind.days = days;
          return ContentKindTester.store(kind, FILE, change).get("special-day");
        });
  }

  private static <T> T on(Function<SpecialDays, T> work) {
    return DB.commit(
        em -> {
          SpecialDays days = new SpecialDays();
          days.em = em;
          return work.apply(days);
        });
  }

  private static LocalDate firstHoliday() {
    return LocalDate.parse(
        ContentKindTester.read(FILE).path("holidays").get(0).path("date").asText());
  }

  private static Path file() {
    try (Stream<Path> all = Files.list(Path.of("../course-content/schedule"))) {
      return all.filter(p -> p.toString().endsWith(".yaml")).sorted().findFirst().orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
