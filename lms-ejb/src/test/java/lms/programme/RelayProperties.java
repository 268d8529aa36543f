package lms.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lms.plan.OnePlan;
import lms.plan.Plan;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Wherever a cohort is cut and however its days fall: the past stays, the future is the plan's. */
class RelayProperties {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Plan PLAN = OnePlan.PLAN;
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Property(tries = 300)
  void the_past_stays_and_the_future_is_what_the_new_days_ask_for(
      @ForAll @Size(20) List<@IntRange(min = 1, max = 4) Integer> gaps,
      @ForAll @Size(20) List<@IntRange(min = 1, max = 4) Integer> laterGaps,
      @ForAll @IntRange(min = 1, max = 60) int from,
      @ForAll @IntRange(min = 0, max = 30) int by) {
    List<LocalDate> days = days(MONDAY, gaps, PLAN.days().size());
    Timetable old = Timetable.of(PLAN, days, ZONE);
    List<Occasion> known = new ArrayList<>();
    for (Timetable.Slot slot : old.slots()) {
      Occasion occasion = new Occasion(1, slot, null);
      if (slot.number() < from - 1) occasion.made(Instant.EPOCH);
      known.add(occasion);
    }
    Timetable.Slot own = old.slots().get(0);
    known.add(
        new Occasion(
            1,
            new Timetable.Slot(
                "resit:x:7:1",
                OccasionKind.RESIT,
                own.stageId(),
                60,
                own.day(),
                own.opens(),
                own.closes()),
            7L));
    Map<String, OccasionRow> before = rows(known);

    List<LocalDate> fresh = new ArrayList<>(days.subList(0, from - 1));
    fresh.addAll(days(days.get(from - 1).plusDays(by), laterGaps, days.size() - from + 1));
    Timetable laid = Timetable.of(PLAN, fresh, ZONE);
    Calendars.Relaid relaid =
        Calendars.Relaid.of(
            known,
            laid,
            from,
            (key, day) -> Timetable.slot(key, OccasionKind.WEEKLY, day, PLAN.weekly(), ZONE));
    known.removeAll(relaid.gone());
    relaid.moved().forEach(Occasion::layOn);
    relaid.fresh().forEach(slot -> known.add(new Occasion(1, slot, null)));
    Map<String, OccasionRow> after = rows(known);

    before.values().stream()
        .filter(o -> o.made() || o.personId() != null || o.number() < from)
        .forEach(o -> assertThat(after).containsEntry(o.key(), o));
    List<OccasionRow> future =
        after.values().stream().filter(o -> o.personId() == null && o.number() >= from).toList();
    assertThat(future)
        .allSatisfy(o -> assertThat(o.day()).isEqualTo(fresh.get(o.number() - 1)))
        .allSatisfy(o -> assertThat(o.day()).isAfterOrEqualTo(fresh.get(from - 1)));
    for (Timetable.Slot slot : laid.slots())
      if (slot.number() >= from) assertThat(after).containsKey(slot.key());
    assertThat(after.values().stream().filter(o -> o.kind() == OccasionKind.DAILY))
        .hasSize(PLAN.days().size() - 1);
  }

  private static Map<String, OccasionRow> rows(List<Occasion> known) {
    return known.stream()
        .map(Occasion::row)
        .collect(Collectors.toMap(OccasionRow::key, o -> o, (a, b) -> b, HashMap::new));
  }

  private static List<LocalDate> days(LocalDate first, List<Integer> gaps, int count) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = first;
    for (int n = 0; n < count; n++) {
      days.add(day);
      day = day.plusDays(gaps.get(n % gaps.size()));
    }
    return days;
  }
}
