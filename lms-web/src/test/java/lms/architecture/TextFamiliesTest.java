package lms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Texts whose key is completed while the academy runs, such as {@code appeal.state.} and a state:
 * no code names them whole, so each family is held against the enum whose constants complete it, or
 * against the list here.
 */
class TextFamiliesTest {
  /** Families that another test holds against what they name. */
  private static final Set<String> HELD =
      Set.of(
          "report.action.",
          "report.subject.",
          "report.field.",
          "security.right.",
          "simulation.call.");

  /** Families that no enum completes, and all their members. */
  private static final Map<String, Set<String>> LISTED =
      """
      accommodation.state. coming over valid withdrawn
      career.fault.unknown. grade skill
      career.standing. no yes
      certification.mine.doubt. KEPT REVOKED SUSPENDED
      certification.stage. open passed
      content.glossary.field. call career credit product quality role
      credit.fault.unknown. course scenario stage
      entry.held.feedback. ANSWERED CLOSED HANDED_IN
      entry.rule.feedback. ANSWERED CLOSED HANDED_IN
      entry.rule.page. ALL ONE
      entry.rule.shuffle. ITEMS OPTIONS NONE
      exam.take. COMING DONE MARKING MISSED SETTLING
      export.table. cohort employee holder issued latin level number skill state until
      invigilation.paper. answered at by closed ends first opened person second stands what words
      layout.errorHeading. broken closed missing refused
      loading.fault.schema. additionalProperties const enum format maxItems maximum minItems minLength minimum other pattern required type uniqueItems
      org.units.add. CENTRE TEAM
      people.fault. date email group groupTooHigh hasLeft language leftBeforeHired missing number site team teamElsewhere tooLong twice
      people.presence. ALL LEFT
      people.slip. latin name number site team
      programme.cell. BELOW EXCUSED MISSED NONE PASSED WAITING
      programme.cohortState. COMING OVER RUNNING
      programme.condition. average calls credits stageExam
      programme.exam. DAILY RESIT WEEKLY
      programme.get. average calls credits stageExam
      programme.go. CALL LESSON OPEN ROOM WRITING
      programme.hello. afternoon evening morning
      programme.lead. CALL COMING LESSON OPEN.DAILY OPEN.OTHER OPEN.RESIT OPEN.STAGE OPEN.WEEKLY REST ROOM WRITING
      programme.left. COMING OPEN ROOM WRITING
      programme.paper. COMING DONE EXCUSED MARKING MISSED OPEN READ SETTLING UNREAD WRITING
      programme.part. activity lesson
      programme.risk. daily missed proposed resit weekly
      programme.status. ELIMINATED ELIMINATEDMeans ELIMINATEDWhy PROPOSED PROPOSEDMeans PROPOSEDWhy
      programme.step. CALL COMING LESSON OPEN REST ROOM WRITING
      programme.weekday. 1 2 3 4 5 6 7
      question.fault. accept acceptedAndWrong allRight answer blankCount confidence count difficulty gaps guide idTwice keyword level longest missing oneRight points seconds shortAccept textTwice tolerance twoRight type
      question.waiting. DRAFT IN_REVIEW
      record.corrected. changed void
      record.paper. act admission answer answered at by clientAt closed deadline excluded givenBy integrity item lease limit mark number opened person points question reason remarks said share sitting window
      regrade.busy. CHECKING LOOKING ORDERED RUNNING
      report.direction. band down up
      report.group. certification people quality service training
      report.kpis.target. between least most
      report.period. cohort day month quarter shift stage week year
      report.source. academy import
      report.unit. count credits days hours minutes percent points ratio seconds
      sample.cohort. A B C
      simulation.calls.only. failed fatal
      simulation.event. AGENT_LEFT ASKED CUSTOMER_LEFT HELD HOLD_TOO_LONG JUDGED_FAIL JUDGED_PASS NOT_WRITTEN_UP OPENED PRESSED READ RETRIEVED SILENCE TRANSFERRED_COLD TRANSFERRED_WARM WROTE_UP
      simulation.lint. bestBreaksOff bestNot100 circle customerIsGone fatalUnreachable longestIsRight neverEnds neverMarked noEnd noIdentityCheck noLastBranch nowhereToGoBack sixPanels softAfterHard twice unknown unreachable
      simulation.mood. angry calm furious pleased warming
      skill.fault.unknown. programme scenario stage
      """
          .lines()
          .map(line -> List.of(line.split(" ")))
          .collect(Collectors.toMap(l -> l.get(0), l -> new TreeSet<>(l.subList(1, l.size()))));

  private static final TextsTest.Source SAID = said();

  @Test
  void every_family_is_an_enum_or_listed() {
    Set<String> keys = TextsTest.keys("zh_CN");
    assertThat(families(keys))
        .hasSizeGreaterThan(60)
        .containsKeys(LISTED.keySet().toArray(String[]::new));
    assertThat(strange(keys)).isEmpty();
  }

  @Test
  void a_member_that_is_lost_is_found() {
    for (String lost : List.of("certification.state.EXPIRED", "programme.weekday.3")) {
      Set<String> keys = new TreeSet<>(TextsTest.keys("zh_CN"));
      assertThat(keys.remove(lost)).isTrue();
      assertThat(strange(keys)).singleElement().asString().startsWith(family(lost));
    }
  }

  private static String family(String key) {
    return key.substring(0, key.lastIndexOf('.') + 1);
  }

  /**
   * Families whose members are not those of the list, nor constants of an enum of which every
   * constant has its text.
   */
  private static List<String> strange(Set<String> keys) {
    List<Set<String>> enums = enums();
    return families(keys).entrySet().stream()
        .filter(f -> !HELD.contains(f.getKey()))
        .filter(
            f ->
                LISTED.containsKey(f.getKey())
                    ? !f.getValue().equals(LISTED.get(f.getKey()))
                    : enums.stream()
                        .noneMatch(
                            e ->
                                e.containsAll(f.getValue())
                                    && e.stream().allMatch(c -> keys.contains(f.getKey() + c))))
        .map(f -> f.getKey() + " " + String.join(" ", f.getValue()))
        .toList();
  }

  /** By the beginning that code completes: what no code names whole. */
  private static Map<String, Set<String>> families(Set<String> keys) {
    TextsTest.Source whole = new TextsTest.Source(SAID.words(), Set.of(), SAID.pages(), SAID.ids());
    Map<String, Set<String>> families = new TreeMap<>();
    for (String key : keys) {
      if (TextsTest.used(key, whole)) continue;
      String head = family(key);
      while (!SAID.heads().contains(head)) head = family(head.substring(0, head.length() - 1));
      families.computeIfAbsent(head, h -> new TreeSet<>()).add(key.substring(head.length()));
    }
    return families;
  }

  /** What code and pages say; what a page hands to its script by name is named whole. */
  private static TextsTest.Source said() {
    StringBuilder code = new StringBuilder();
    TextsTest.SOURCES.forEach(
        root -> TextsTest.files(root).forEach(p -> code.append(TextsTest.read(p)).append('\n')));
    TextsTest.Source source = TextsTest.Source.of(code.toString());
    Set<String> named = new HashSet<>(source.words());
    for (MatchResult handed : TextsTest.HANDED.matcher(code).results().toList())
      for (String word : handed.group(2).trim().split("\\s+")) named.add(handed.group(1) + word);
    return new TextsTest.Source(named, source.heads(), source.pages(), source.ids());
  }

  /** The constants of every enum of the house, as they are, in small letters, and with hyphens. */
  private static List<Set<String>> enums() {
    List<Function<String, String>> styles =
        List.of(
            name -> name,
            name -> name.toLowerCase(Locale.ROOT),
            name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("lms").stream()
            .filter(JavaClass::isEnum)
            .map(type -> type.reflect().getEnumConstants())
            .flatMap(
                constants ->
                    styles.stream()
                        .map(
                            style ->
                                Arrays.stream(constants)
                                    .map(c -> style.apply(((Enum<?>) c).name()))
                                    .collect(Collectors.toSet())))
            .toList();
  }
}
