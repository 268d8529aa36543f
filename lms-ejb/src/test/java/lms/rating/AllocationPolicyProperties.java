package lms.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lms.rating.AllocationPolicy.Candidate;
import lms.rating.AllocationPolicy.Given;
import lms.rating.AllocationPolicy.Work;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AllocationPolicyProperties {
  private static final List<Part> TWO = List.of(Part.FIRST, Part.SECOND);

  @Example
  void one_question_stays_with_one_marker_and_the_next_goes_to_who_has_least() {
    List<Given> given =
        policy(free(1, 0), free(2, 0))
            .share(List.of(work(1, "q1"), work(2, "q1"), work(3, "q2"), work(4, "q2")));
    assertThat(given).extracting(Given::marker).containsExactly(1L, 1L, 2L, 2L);
  }

  @Example
  void who_has_much_to_do_already_comes_last() {
    assertThat(policy(free(1, 9), free(2, 3)).share(List.of(work(1, "q1"))))
        .extracting(Given::marker)
        .containsExactly(2L);
  }

  @Example
  void two_marks_of_one_answer_come_from_two_people() {
    Work twice = new Work(1, "q", 100, null, null, Set.of(), TWO);
    assertThat(policy(free(1, 0), free(2, 0)).share(List.of(twice)))
        .extracting(Given::marker)
        .containsExactlyInAnyOrder(1L, 2L);
    assertThat(policy(free(1, 0)).share(List.of(twice))).hasSize(1);
  }

  @Example
  void nobody_marks_themselves_their_team_their_cohort_or_an_answer_again() {
    Candidate marker = new Candidate(1, 5L, 0);
    assertThat(gets(marker, new Work(1, "q", 1, null, null, Set.of(), TWO))).isFalse();
    assertThat(gets(marker, new Work(1, "q", 9, 5L, null, Set.of(), TWO))).isFalse();
    assertThat(gets(marker, new Work(1, "q", 9, null, 1L, Set.of(), TWO))).isFalse();
    assertThat(gets(marker, new Work(1, "q", 9, null, null, Set.of(1L), TWO))).isFalse();
    assertThat(gets(marker, new Work(1, "q", 9, 6L, 2L, Set.of(2L), TWO))).isTrue();
    assertThat(gets(free(1, 0), new Work(1, "q", 9, null, null, Set.of(), TWO))).isTrue();
  }

  @Property(tries = 300)
  void whatever_is_shared_out_is_fair_to_rules_and_complete_where_it_can_be(@ForAll long seed) {
    Random chance = new Random(seed);
    List<Candidate> markers =
        LongStream.rangeClosed(1, 1 + chance.nextInt(5))
            .mapToObj(id -> new Candidate(id, some(chance, 3), chance.nextInt(4)))
            .toList();
    List<Work> works = new ArrayList<>();
    for (long piece = 1; piece <= 1 + chance.nextInt(30); piece++)
      works.add(
          new Work(
              piece,
              "q" + chance.nextInt(3),
              1 + chance.nextInt(8),
              some(chance, 3),
              some(chance, 6),
              chance.nextBoolean() ? Set.of() : Set.of(1L + chance.nextInt(5)),
              chance.nextBoolean() ? List.of(Part.FIRST) : TWO));
    List<Given> given = new AllocationPolicy(markers).share(works);
    Map<Long, List<Given>> by = given.stream().collect(Collectors.groupingBy(Given::piece));
    for (Work work : works) {
      List<Given> its = by.getOrDefault(work.piece(), List.of());
      long fit = markers.stream().filter(work::mayBeMarkedBy).count();
      assertThat(its).hasSize((int) Math.min(fit, work.parts().size()));
      assertThat(new HashSet<>(its.stream().map(Given::marker).toList())).hasSameSizeAs(its);
      for (Given one : its)
        assertThat(markers).filteredOn(m -> m.id() == one.marker()).allMatch(work::mayBeMarkedBy);
    }
  }

  private static boolean gets(Candidate marker, Work work) {
    return !new AllocationPolicy(List.of(marker)).share(List.of(work)).isEmpty();
  }

  private static AllocationPolicy policy(Candidate... markers) {
    return new AllocationPolicy(List.of(markers));
  }

  private static Candidate free(long id, long load) {
    return new Candidate(id, null, load);
  }

  private static Work work(long piece, String question) {
    return new Work(piece, question, 100, null, null, Set.of(), List.of(Part.FIRST));
  }

  private static Long some(Random chance, int most) {
    int n = chance.nextInt(most + 1);
    return n == 0 ? null : (long) n;
  }
}
