package lms.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import lms.platform.Language;
import org.junit.jupiter.api.Test;

/** A folder with nineteen planted faults: each is told with its file and line, and nothing else. */
class BrokenContentTest {
  static final ContentFolder BROKEN =
      ContentFolder.onDisk(Path.of("src", "test", "resources", "broken-content"));

  private final Faults faults =
      ContentReading.of(BROKEN, CourseContentTest.CONTENT, AllKinds.get(), Map.of(), false)
          .faults();

  @Test
  void every_planted_fault_is_told_with_its_place() {
    assertThat(faults.all())
        .extracting(f -> f.path() + ":" + f.line() + " " + f.reasonKey())
        .containsExactly(
            "content/courses/money/course.yaml:11 knowledge.fault.unknown.article",
            "content/courses/money/lessons/010-annual-fee.zh.md:3 knowledge.fault.noPicture",
            "content/courses/money/media/curve.svg:0 content.fault.picture",
            "content/knowledge/fees/schedule.en.md:5 knowledge.fault.sections",
            "content/knowledge/fees/waiver.en.md:3 knowledge.fault.html",
            "content/knowledge/fees/waiver.zh.md:3 knowledge.fault.unknown.section",
            "content/topics.yaml:4 loading.fault.schema.type",
            "glossary.csv:3 loading.fault.schema.enum",
            "glossary.csv:4 loading.fault.idTwice",
            "glossary.csv:5 loading.fault.csv.cells",
            "programme/short.yaml:8 plan.fault.window",
            "programme/short.yaml:10 plan.fault.byHand",
            "programme/short.yaml:11 plan.fault.weights",
            "question/fees/annual.yaml:12 loading.fault.idTwice",
            "question/fees/annual.yaml:17 question.fault.gaps",
            "question/fees/cash.yaml:6 loading.fault.yaml",
            "question/fees/deep.yaml:3 loading.fault.yamlTooDeep",
            "question/fees/deeper.yaml:4 loading.fault.yamlTooDeep",
            "schedule/leap.yaml:9 loading.fault.schema.format");
  }

  @Test
  void every_fault_has_words_in_both_languages() {
    for (Fault fault : faults.all())
      for (Language language : Language.values())
        assertThat(fault.in(language)).isNotBlank().doesNotContain("??").doesNotContain("{");
  }
}
