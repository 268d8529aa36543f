package lms.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.platform.Stage;
import org.junit.jupiter.api.Test;

/**
 * What each group may do, and how far it sees. Whoever gives or takes a right changes this table
 * too, where everybody sees it. Which door asks for which right stands in {@code doors.txt}.
 */
class GroupRightsTest {
  private static final String TABLE =
      """
                            TRAINEE  TRAINER  MENTOR   QUALITY_ TEAM_LEA MANAGER  HR       ADMINIST
      sees                  OWN      SITE     TEAM     SITE     TEAM     SITE     ALL      ALL
      ALLOCATE_MARKING      .        .        .        .        .        x        .        .
      AUTHOR_CONTENT        .        x        .        .        .        .        .        .
      AUTHOR_QUESTION       .        x        .        .        .        .        .        .
      CHANGE_CERTIFICATE    .        .        .        .        .        .        x        .
      CONFIRM_ELIMINATION   .        .        .        .        .        x        x        .
      CORRECT_CREDITS       .        .        .        .        .        .        x        .
      DECIDE_APPEAL         .        x        .        .        .        x        x        .
      DECIDE_LATE_ANSWER    .        x        .        .        .        x        x        .
      EDIT_CALENDAR         .        .        .        .        .        .        x        x
      GIVE_FIRST_CODE       .        .        .        .        .        .        x        x
      GRANT_EXTRA_TIME      .        .        .        .        .        .        x        .
      IMPORT_ROSTER         .        .        .        .        .        .        x        x
      INVIGILATE            .        x        .        .        .        .        x        .
      ISSUE_CERTIFICATE     .        .        .        .        .        .        x        .
      LOAD_CONTENT          .        x        .        .        .        .        .        x
      MAKE_TOKEN            .        .        .        .        .        .        x        .
      MANAGE_ACCOUNTS       .        .        .        .        .        .        .        x
      MANAGE_PEOPLE         .        .        .        .        .        .        x        x
      MARK_ANSWER           .        x        .        x        .        x        .        .
      MOVE_CLOCK            .        .        .        .        .        .        .        .
      NAME_BANK             .        .        .        .        .        .        .        x
      OPEN_COHORT           .        .        .        .        .        .        x        .
      ORDER_REGRADE         .        x        .        .        .        x        x        .
      PRACTISE_CALL         x        x        x        x        x        .        .        .
      READ_CONTENT          x        x        x        x        x        x        x        x
      REGRADE               .        .        .        .        .        x        x        .
      RELEASE_EXAM          .        .        .        .        .        x        x        .
      REVIEW_QUESTION       .        x        .        .        .        .        .        .
      SEE_AUDIT             .        .        .        .        .        .        .        x
      SEE_CALL              .        x        x        x        x        x        .        .
      SEE_CERTIFICATES      .        .        .        .        x        x        x        .
      SEE_COHORT            .        x        x        .        x        x        x        .
      SEE_CREDITS           .        .        .        .        x        x        x        .
      SEE_OWN_RECORD        x        x        x        x        x        x        x        x
      SEE_PEOPLE            .        x        x        x        x        x        x        x
      SEE_SITTING           .        x        .        .        .        x        x        .
      SEE_TOKENS            .        .        .        .        .        .        .        x
      SIT_EXAM              x        .        .        .        .        .        .        .
      SUPERVISE_INSPECTION  .        x        .        .        .        x        x        .
      SYSTEM                .        .        .        .        .        .        .        .
      """;

  @Test
  void each_group_may_do_and_see_what_the_table_says() {
    assertThat(house()).containsExactlyElementsOf(TABLE.lines().toList());
  }

  /** In a sample academy the clock is everybody's. */
  @Test
  void the_stage_adds_the_clock_and_nothing_else() {
    Set<String> all = new TreeSet<>();
    for (Group group : Group.values()) all.addAll(group.rights());
    if (Stage.current().isSample()) all.add(Right.MOVE_CLOCK);
    assertThat(Group.rightsOf(EnumSet.allOf(Group.class))).isEqualTo(all);
  }

  private static List<String> house() {
    List<String> lines = new ArrayList<>();
    lines.add(line("", g -> g.name().substring(0, Math.min(8, g.name().length()))));
    lines.add(line("sees", g -> Group.widestOf(List.of(g)).name()));
    for (String right : rights())
      lines.add(line(right, g -> g.rights().contains(right) ? "x" : "."));
    return lines;
  }

  private static String line(String head, Function<Group, String> cell) {
    return Stream.concat(
            Stream.of("%-21s".formatted(head)),
            Stream.of(Group.values()).map(g -> "%-8s".formatted(cell.apply(g))))
        .collect(Collectors.joining(" "))
        .stripTrailing();
  }

  private static Collection<String> rights() {
    return Stream.of(Right.class.getFields())
        .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == String.class)
        .map(Field::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
