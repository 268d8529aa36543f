package lms.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.security.Right;
import org.junit.jupiter.api.Test;

/**
 * Every way through every door opens to those whom the table {@code doors.txt} names, and to nobody
 * else. What each group may do stands in {@code GroupRightsTest}.
 */
class RightsTest {
  private static final Path TABLE = Path.of("src/test/resources/doors.txt");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final String EVERYBODY = "everybody";
  private static final String NOBODY = "nobody";
  private static final Pattern ASKED = Pattern.compile("\\bmay\\('(\\w*)'\\)");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("lms");

  @Test
  void every_door_opens_to_whom_the_table_says() throws IOException {
    Map<String, String> table = read(Files.readString(TABLE));
    assertThat(table).hasSizeGreaterThan(300);
    assertThat(differences(table, doors(HOUSE))).isEmpty();
  }

  @Test
  void the_table_knows_only_rights_that_there_are() throws IOException {
    Set<String> known = rights();
    known.add(EVERYBODY);
    assertThat(read(Files.readString(TABLE)).values())
        .allSatisfy(who -> assertThat(List.of(who.split(" or "))).isSubsetOf(known));
  }

  /** A right is called as its constant, so that what is written is what is asked for. */
  @Test
  void every_right_bears_its_own_name() {
    assertThat(constants()).allSatisfy(f -> assertThat(f.get(null)).isEqualTo(f.getName()));
  }

  /** A door elsewhere would be in no table. */
  @Test
  void only_doors_ask_for_rights() {
    List<String> elsewhere =
        HOUSE.stream()
            .filter(c -> !c.isAnnotatedWith(Stateless.class))
            .filter(c -> asks(c) || c.getMethods().stream().anyMatch(RightsTest::asks))
            .map(JavaClass::getName)
            .toList();
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void pages_ask_only_for_rights_that_there_are() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(PAGES)) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".xhtml")).toList()) {
        Matcher may = ASKED.matcher(Files.readString(page));
        while (may.find()) asked.add(may.group(1));
      }
    }
    assertThat(asked).hasSizeGreaterThan(10).isSubsetOf(rights());
  }

  @Test
  void a_planted_door_is_found_whichever_way_it_stands_ajar() {
    String table =
        """
        [alpha]
          AjarService
            CONFIRM_ELIMINATION: opened, changed, widened, overloaded, forgotten, gone
            CONFIRM_ELIMINATION or SEE_COHORT: narrowed,
              sound
        """;
    assertThat(differences(read(table), doors(EveryRuleBitesTest.BAD_TOWN)))
        .contains(
            "alpha.AjarService.opened: table CONFIRM_ELIMINATION, code everybody",
            "alpha.AjarService.changed: table CONFIRM_ELIMINATION, code SEE_PEOPLE",
            "alpha.AjarService.widened: table CONFIRM_ELIMINATION,"
                + " code CONFIRM_ELIMINATION or SEE_COHORT",
            "alpha.AjarService.narrowed: table CONFIRM_ELIMINATION or SEE_COHORT,"
                + " code CONFIRM_ELIMINATION",
            "alpha.AjarService.overloaded: table CONFIRM_ELIMINATION, code no such way",
            "alpha.AjarService.overloaded(long): table no such way, code everybody",
            "alpha.AjarService.forgotten: table CONFIRM_ELIMINATION, code nobody",
            "alpha.AjarService.gone: table CONFIRM_ELIMINATION, code no such way",
            "alpha.AjarService.unknown: table no such way, code CONFIRM_ELIMINATION")
        .noneMatch(line -> line.contains(".sound:"));
  }

  @Test
  void a_way_that_the_table_names_twice_is_found() {
    String twice =
        """
        [alpha]
          AjarService
            SYSTEM: way
            everybody: way
        """;
    assertThat(read(twice))
        .containsExactly(Map.entry("alpha.AjarService.way", "SYSTEM; everybody"));
  }

  private static boolean asks(CanBeAnnotated what) {
    return what.isAnnotatedWith(RolesAllowed.class) || what.isAnnotatedWith(PermitAll.class);
  }

  private static List<String> differences(Map<String, String> table, Map<String, String> code) {
    Set<String> ways = new TreeSet<>(table.keySet());
    ways.addAll(code.keySet());
    List<String> found = new ArrayList<>();
    for (String way : ways) {
      String said = table.getOrDefault(way, "no such way");
      String done = code.getOrDefault(way, "no such way");
      if (!said.equals(done)) found.add(way + ": table " + said + ", code " + done);
    }
    return found;
  }

  /** Who may pass, by room, door and way. */
  private static Map<String, String> doors(JavaClasses town) {
    Map<String, String> doors = new TreeMap<>();
    town.stream()
        .filter(c -> c.isAnnotatedWith(Stateless.class))
        .flatMap(c -> c.getMethods().stream())
        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
        .collect(groupingBy(RightsTest::name))
        .forEach(
            (name, ways) -> {
              boolean alike = ways.stream().map(RightsTest::who).distinct().count() == 1;
              for (JavaMethod way : ways)
                doors.put(alike ? name : name + parameters(way), who(way));
            });
    return doors;
  }

  private static String name(JavaMethod way) {
    String room = way.getOwner().getPackageName().replaceAll("^.*\\.", "");
    return room + "." + way.getOwner().getSimpleName() + "." + way.getName();
  }

  /** Tells ways of one name apart, where others may go one than the other. */
  private static String parameters(JavaMethod way) {
    return way.getRawParameterTypes().stream()
        .map(JavaClass::getSimpleName)
        .collect(joining(" ", "(", ")"));
  }

  private static String who(JavaMethod way) {
    if (way.isAnnotatedWith(PermitAll.class)) return EVERYBODY;
    if (!way.isAnnotatedWith(RolesAllowed.class)) return NOBODY;
    return Arrays.stream(way.getAnnotationOfType(RolesAllowed.class).value())
        .sorted()
        .collect(joining(" or "));
  }

  /** A line that ends in a comma goes on in the next. */
  private static Map<String, String> read(String table) {
    Map<String, String> doors = new TreeMap<>();
    String room = "";
    String door = "";
    for (String line : table.replaceAll(",\\s*\\n\\s*", ", ").split("\\n")) {
      String said = line.strip();
      if (said.isEmpty() || said.startsWith("#")) continue;
      if (said.startsWith("[")) room = said.substring(1, said.length() - 1);
      else if (!said.contains(":")) door = said;
      else
        for (String way : said.substring(said.indexOf(':') + 1).split(","))
          doors.merge(
              room + "." + door + "." + way.strip(),
              said.substring(0, said.indexOf(':')),
              (a, b) -> a + "; " + b);
    }
    return doors;
  }

  private static Set<String> rights() {
    return constants().stream().map(Field::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Field> constants() {
    return Stream.of(Right.class.getFields())
        .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == String.class)
        .toList();
  }
}
