package lms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.certification.CertificateState;
import lms.platform.Refusal;
import org.junit.jupiter.api.Test;

/** Every word of the house stands in a bundle, in both languages, and is used. */
class TextsTest {
  private static final Path TEXTS = Path.of("../lms-ejb/src/main/resources/text");
  private static final Path LAUNCHER_TEXTS = Path.of("../lms-ear/src/main/resources/text");
  static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java"),
          Path.of("src/main/webapp"),
          Path.of("../lms-ejb/src/main/java"));
  private static final Pattern CJK = Pattern.compile("[\\u4e00-\\u9fff]");
  private static final Pattern HALF_WIDTH =
      Pattern.compile("[\\u4e00-\\u9fff][,;:?!][\\u4e00-\\u9fff]");
  private static final Pattern KEY_IN_EL =
      Pattern.compile("text(?:\\.of\\(|\\[)'([a-z]+\\.[A-Za-z0-9_.-]+)'");
  private static final Pattern PAGE = Pattern.compile("<ui:param name=\"page\" value=\"([^\"]+)\"");
  private static final Pattern LABELLED =
      Pattern.compile("<l:(?:field|choices|button|column|upload)\\s+id=\"([A-Za-z0-9-]+)\"([^>]*)");

  static final Pattern HANDED =
      Pattern.compile("text\\.json(?:OfBoth)?\\('([^']+)',\\s*'([^']+)'\\)");
  private static final Pattern RECEIVED =
      Pattern.compile(
          "(\\w+) = (?:\\{[^}]*\\.\\.\\.)?JSON\\.parse\\([\\w.]*dataset\\.(?:texts|words)\\)");
  private static final Pattern DATA = Pattern.compile("\\bdata-([a-z-]+)=\"");
  private static final Pattern BARE = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern SENTENCE =
      Pattern.compile("['\"`][A-Z][a-z]+ [a-z]+ [a-z]+[^'\"`]*");
  private static final Pattern LAUNCHED =
      Pattern.compile("(?:Words\\.\\w+|Trouble)\\(\\s*\"([a-z]+\\.[A-Za-z.]+)\"");
  private static final Pattern TRAIL =
      Pattern.compile(
          "audit\\s*\\.record\\(\\s*(?:me\\.actor\\(\\)|Actor\\.SYSTEM|[a-z.()]*actor(?:\\(\\))?),"
              + "\\s*([^;]*?),\\s*\"([a-z-]+)\",");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+)\"");

  /** What they say stands in the OpenAPI document, which is for programmers and in English. */
  private static final Set<Path> DOCUMENT =
      Set.of(Path.of("StandardAnswers.java"), Path.of("RestApplication.java"));

  /** A room's own way to the trail. */
  private static final Pattern TRAIL_VERB = Pattern.compile("[^.]\\brecord\\(\"([a-z-]+)\"");

  /** Keys that other tests hold against what they name, both ways. */
  private static final Pattern MATCHED =
      Pattern.compile("\\.refused\\.|^layout\\.(?:menu|pattern)\\.");

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(keys("en")).isEqualTo(keys("zh_CN"));
  }

  @Test
  void no_key_stands_twice_in_a_bundle() {
    for (Path room : List.of(TEXTS, LAUNCHER_TEXTS))
      files(room)
          .filter(p -> p.toString().endsWith(".properties"))
          .forEach(p -> assertThat(twice(read(p))).as(p.toString()).isEmpty());
  }

  @Test
  void a_planted_key_that_stands_twice_is_found_however_it_is_written() {
    assertThat(twice("field.place=Place\nfield.day=Day\nfield.place=Where"))
        .contains("field.place");
    assertThat(twice("a.b = x\n# a.b=y\n  a.b: \\\n  z")).containsExactly("a.b");
    assertThat(twice("a.b=x \\\na.b=y\na.c=z\n!a.c=z")).isEmpty();
  }

  @Test
  void what_is_counted_in_english_is_one_or_many() {
    StringBuilder all = new StringBuilder();
    files(TEXTS)
        .filter(p -> p.toString().endsWith("_en.properties"))
        .forEach(p -> all.append(read(p)).append('\n'));
    assertThat(uncounted(all.toString())).isEmpty();
  }

  @Test
  void a_planted_count_that_knows_no_one_is_found() {
    String choice = "a.b={0} {0,choice,0#late answers|1#late answer|1<late answers}\n";
    assertThat(uncounted(choice)).isEmpty();
    assertThat(uncounted(choice + "a.c={1,number} answers")).containsExactly("{1,number} answers");
    assertThat(uncounted(choice + "a.c={0} new answers of {1}")).hasSize(1);
    assertThat(uncounted(choice + "a.c={0,choice,1#1 answer|1<{0} answers}")).isEmpty();
  }

  /** What is counted by a choice somewhere must be so everywhere. */
  private static List<String> uncounted(String bundles) {
    String counted =
        all(
                Pattern.compile("choice,0#(?:[a-z]+ )*?((?!is\\b|was\\b|has\\b)[a-z]+s|people)\\b"),
                bundles)
            .distinct()
            .collect(Collectors.joining("|"));
    String outside = bundles.replaceAll("\\{\\d,choice,(?:[^{}]|\\{[^{}]*})*}", "");
    return Pattern.compile("\\{\\d(?:,number)?} (?:[a-z]+ )?(?:" + counted + ")\\b")
        .matcher(outside)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void every_refusal_has_a_text_and_every_such_text_its_refusal() {
    assertThat(keys("zh_CN").stream().filter(k -> k.contains(".refused.")))
        .containsExactlyInAnyOrderElementsOf(refusals());
  }

  @Test
  void every_line_of_the_menu_has_a_text_and_every_such_text_its_line() throws Exception {
    var all = Class.forName("lms.web.layout.MenuBean").getDeclaredField("ALL");
    all.setAccessible(true);
    Set<String> lines = new TreeSet<>();
    for (Object line : (List<?>) all.get(null))
      lines.add(line.getClass().getMethod("getKey").invoke(line).toString());
    assertThat(keys("zh_CN").stream().filter(k -> k.startsWith("layout.menu.")))
        .containsExactlyInAnyOrderElementsOf(lines);
  }

  @Test
  void every_form_of_a_date_has_a_pattern_and_every_pattern_its_form() {
    Set<String> forms = new TreeSet<>();
    String show = read(Path.of("src/main/java/lms/web/layout/ShowBean.java"));
    Pattern.compile("format\\(([^;]*?)\\)\\.format")
        .matcher(show)
        .results()
        .forEach(r -> all(Pattern.compile("\"(\\w+)\""), r.group(1)).forEach(forms::add));
    assertThat(keys("zh_CN").stream().filter(k -> k.startsWith("layout.pattern.")))
        .containsExactlyInAnyOrderElementsOf(
            forms.stream().map(f -> "layout.pattern." + f).toList());
  }

  /** The keys of all refusals that there are. */
  private static Set<String> refusals() {
    Set<String> keys = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lms"))
      if (type.isAssignableTo(Refusal.class)
          && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
        String room = type.getPackageName().replaceFirst("^lms\\.(web\\.)?", "");
        String name = type.getSimpleName();
        keys.add(room + ".refused." + Character.toLowerCase(name.charAt(0)) + name.substring(1));
      }
    return keys;
  }

  @Test
  void every_key_that_a_page_uses_exists() {
    Set<String> known = keys("zh_CN");
    List<String> missing = new ArrayList<>();
    webFiles(".xhtml")
        .forEach(
            p -> {
              String text = read(p);
              all(KEY_IN_EL, text)
                  .filter(k -> !knows(known, k))
                  .forEach(k -> missing.add(p + " " + k));
              Matcher page = PAGE.matcher(text);
              if (!page.find()) return;
              String name = page.group(1);
              if (!known.contains(name + ".title")) missing.add(p + " " + name + ".title");
              Matcher m = LABELLED.matcher(text);
              while (m.find())
                if (!m.group(2).contains("label=") && !known.contains(name + "." + m.group(1)))
                  missing.add(p + " " + name + "." + m.group(1));
            });
    assertThat(missing).isEmpty();
  }

  /**
   * Also a beginning that code completes; SQL is written without a key's capital letters, and what
   * Quartz is told only looks like a key of the room org.
   */
  @Test
  void every_key_that_code_uses_exists() {
    Set<String> known = keys("zh_CN");
    Pattern key =
        Pattern.compile(
            "\"((?!org\\.quartz\\.)(?:"
                + String.join("|", bundles("zh_CN").keySet())
                + ")\\.[a-z][A-Za-z-]*\\.[\\w.-]*)\"");
    Set<String> missing = new TreeSet<>();
    for (Path root : SOURCES)
      files(root)
          .filter(p -> p.toString().endsWith(".java"))
          .forEach(p -> all(key, read(p)).filter(k -> !knows(known, k)).forEach(missing::add));
    assertThat(missing).isEmpty();
  }

  /** A page hands its script words by name; each must stand in the bundle and suit the script. */
  @Test
  void every_word_that_a_script_says_is_handed_to_it() throws ReflectiveOperationException {
    Set<String> known = keys("zh_CN");
    Map<String, Set<String>> handed = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    webFiles(".xhtml")
        .forEach(
            p ->
                HANDED
                    .matcher(read(p))
                    .results()
                    .forEach(
                        r -> {
                          List<String> words = List.of(r.group(2).trim().split("\\s+"));
                          words.stream()
                              .filter(w -> !known.contains(r.group(1) + w))
                              .forEach(w -> missing.add(p + " " + r.group(1) + w));
                          Set<String> all = handed.computeIfAbsent(script(p), k -> new TreeSet<>());
                          all.addAll(words);
                          all(DATA, read(p)).map(TextsTest::camel).forEach(all::add);
                        }));
    var desk = Class.forName("lms.web.simulation.SimulationCall").getDeclaredField("WORDS");
    desk.setAccessible(true);
    for (Object word : (List<?>) desk.get(null)) {
      handed.computeIfAbsent("simulation/call.js", k -> new TreeSet<>()).add(word.toString());
      if (!known.contains("simulation.call." + word)) missing.add("simulation.call." + word);
    }
    handed.forEach(
        (script, words) -> {
          Path path = Path.of("src/main/webapp/static", script);
          if (!Files.exists(path)) return;
          String code = read(path);
          Matcher m = RECEIVED.matcher(code);
          if (m.find())
            all(Pattern.compile("\\b" + m.group(1) + "\\.([A-Za-z]\\w*)"), code)
                .filter(w -> words.stream().noneMatch(h -> h.equals(w) || h.startsWith(w + ".")))
                .forEach(w -> missing.add(script + " " + w));
        });
    assertThat(handed).hasSizeGreaterThan(2);
    assertThat(missing).isEmpty();
  }

  /** As a script knows what a page writes with hyphens. */
  private static String camel(String attribute) {
    return Pattern.compile("-([a-z])")
        .matcher(attribute)
        .replaceAll(r -> r.group(1).toUpperCase(Locale.ROOT));
  }

  private static String script(Path page) {
    return Path.of("src/main/webapp").relativize(page).toString().replace(".xhtml", ".js");
  }

  @Test
  void no_word_stands_bare_on_a_page_and_no_sentence_in_a_script() {
    List<String> found = new ArrayList<>();
    webFiles(".xhtml")
        .forEach(
            p -> {
              String bare =
                  read(p)
                      .replaceAll("(?s)<!--.*?-->", "")
                      .replaceAll("#\\{[^}]*}", "")
                      .replaceAll("(?s)<code>.*?</code>", "")
                      .replaceAll("<[^>]*>", " ");
              BARE.matcher(bare).results().forEach(r -> found.add(p + " " + r.group()));
            });
    webFiles(".js")
        .forEach(
            p ->
                SENTENCE
                    .matcher(read(p).replaceAll("(?m)//.*$", "").replaceAll("(?s)/\\*.*?\\*/", ""))
                    .results()
                    .forEach(r -> found.add(p + " " + r.group())));
    assertThat(found).isEmpty();
  }

  /** The launcher speaks before there is a server, from a bundle of its own. */
  @Test
  void the_launcher_has_its_words_in_both_languages_and_uses_them() {
    Properties zh = load(LAUNCHER_TEXTS.resolve("launch_zh_CN.properties"));
    Properties en = load(LAUNCHER_TEXTS.resolve("launch_en.properties"));
    assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
    StringBuilder code = new StringBuilder();
    files(Path.of("../lms-ear/src/main/java")).forEach(p -> code.append(read(p)));
    assertThat(en.stringPropertyNames())
        .allMatch(k -> code.indexOf('"' + k + '"') >= 0, "stands in the launcher's code");
    assertThat(all(LAUNCHED, code.toString()).toList())
        .isNotEmpty()
        .allMatch(en.stringPropertyNames()::contains);
  }

  /** What the trail names, its page must be able to say: verbs, kinds of things, fields. */
  @Test
  void every_word_of_the_audit_trail_has_a_text() throws IOException {
    Set<String> known = keys("zh_CN");
    Set<String> missing = new TreeSet<>();
    files(Path.of("../lms-ejb/src/main/java"))
        .map(TextsTest::read)
        .forEach(
            code -> {
              TRAIL
                  .matcher(code)
                  .results()
                  .forEach(
                      r -> {
                        all(LITERAL, r.group(1)).forEach(v -> missing.add("report.action." + v));
                        missing.add("report.subject." + r.group(2));
                      });
              all(TRAIL_VERB, code).forEach(v -> missing.add("report.action." + v));
            });
    for (CertificateState state : CertificateState.values())
      missing.add("report.action." + state.name().toLowerCase(Locale.ROOT));
    TrailWords trail =
        TrailWords.in(
            files(Path.of("../lms-ejb/src/main/java"))
                .filter(p -> read(p).matches("(?s).*\\baudit\\s*\\.record\\(.*"))
                .toList());
    assertThat(trail.calls()).isGreaterThan(80);
    assertThat(trail.dark()).isEmpty();
    assertThat(trail.fields()).contains("closes", "tokens", "employeeNumber", "zh");
    trail.fields().forEach(f -> missing.add("report.field." + f));
    assertThat(missing).hasSizeGreaterThan(100);
    missing.removeAll(known);
    assertThat(missing).isEmpty();
  }

  @Test
  void every_key_of_a_bundle_is_used_somewhere() {
    StringBuilder all = new StringBuilder();
    SOURCES.forEach(s -> files(s).forEach(p -> all.append(read(p)).append('\n')));
    Source source = Source.of(all.toString());
    assertThat(keys("zh_CN").stream().filter(k -> !used(k, source)).toList()).isEmpty();
    assertThat(used("exam.noSuchPage.word", source)).isFalse();
  }

  /**
   * What code and pages name.
   *
   * @param words whole keys, and whatever else looks like one
   * @param heads beginnings that code completes
   * @param pages what pages are called, such as {@code exam.take}
   * @param ids what is labelled by its id
   */
  record Source(Set<String> words, Set<String> heads, Set<String> pages, Set<String> ids) {
    private static final Pattern WORD = Pattern.compile("([a-z][\\w-]*(?:\\.[\\w-]+)+)");
    private static final Pattern HEAD = Pattern.compile("['\"]([\\w.-]+\\.)['\"]");
    private static final Pattern CALLED = Pattern.compile("value=\"([\\w-]+\\.[\\w-]+)\"");
    private static final Pattern ID = Pattern.compile("id=\"([\\w.-]+)\"");

    static Source of(String code) {
      return new Source(set(WORD, code), set(HEAD, code), set(CALLED, code), set(ID, code));
    }

    private static Set<String> set(Pattern pattern, String code) {
      return all(pattern, code).collect(Collectors.toSet());
    }
  }

  @Test
  void no_sentence_stands_in_code_or_pages() {
    List<String> found = new ArrayList<>();
    for (Path root : SOURCES)
      files(root)
          .forEach(
              p -> {
                int line = 0;
                for (String text : read(p).split("\n")) {
                  line++;
                  String code =
                      text.replaceAll("^\\s*(//|\\*|/\\*).*", "").replaceAll("<!--.*?-->", "");
                  if (CJK.matcher(code).find()) found.add(p + ":" + line);
                }
              });
    assertThat(found).isEmpty();
  }

  @Test
  void no_english_sentence_stands_in_code() {
    List<String> found = new ArrayList<>();
    for (Path root : SOURCES)
      files(root)
          .filter(p -> p.toString().endsWith(".java") && !DOCUMENT.contains(p.getFileName()))
          .forEach(p -> EnglishSentences.in(read(p)).forEach(s -> found.add(p + " " + s)));
    assertThat(found).isEmpty();
  }

  @Test
  void a_planted_sentence_is_found_and_sql_a_log_and_a_bug_are_not() {
    assertThat(EnglishSentences.in("String words = \"Please wait for the answer\";")).hasSize(1);
    assertThat(EnglishSentences.in("tell(1, \"the paper is closed by now\");")).hasSize(1);
    for (String fine :
        List.of(
            "x.add(\"select c from Call c where c.open order by c.at\");",
            "LOG.log(INFO, \"papers closed by the clock: {0}\", n);",
            "throw new IllegalStateException(\"a paper without any item\");",
            "@Operation(summary = \"What is open right now\") int x;",
            "/** This is only a comment on it. */ int n; // and this one as well",
            "String key = \"exam.take.title\";"))
      assertThat(EnglishSentences.in(fine)).as(fine).isEmpty();
  }

  /** Every place from which words reach a reader, and how many files are there at least. */
  private static final Map<Path, Integer> READ =
      Map.of(
          TEXTS,
          60,
          Path.of("../lms-ear/src/main/resources/text"),
          4,
          Path.of("../course-content"),
          200,
          Path.of("../lms-ejb/src/main/resources"),
          60,
          Path.of("src/main/webapp"),
          100,
          Path.of("../lms"),
          1,
          Path.of("../README.md"),
          1);

  @Test
  void chinese_is_set_with_full_width_marks() {
    List<String> found = new ArrayList<>();
    READ.forEach(
        (root, least) -> {
          List<Path> all = worded(root);
          assertThat(all).as("files under " + root).hasSizeGreaterThanOrEqualTo(least);
          all.forEach(p -> halfWidth(p, read(p)).forEach(m -> found.add(p + " " + m)));
        });
    assertThat(found).isEmpty();
    assertThat(worded(Path.of("../course-content")))
        .extracting(TextsTest::ending)
        .contains("md", "yaml", "svg", "csv", "json");
    assertThat(worded(Path.of("../lms-ejb/src/main/resources")))
        .extracting(p -> p.getFileName().toString())
        .contains("sample-people.csv", "sample-units.csv", "sample-essays.txt");
  }

  @Test
  void a_planted_half_width_mark_is_found_wherever_it_stands() {
    assertThat(halfWidth(Path.of("x.md"), "请稍候,马上就好")).containsExactly("候,马");
    assertThat(halfWidth(Path.of("x.svg"), "<text>核对?再办理</text>")).containsExactly("对?再");
    assertThat(halfWidth(Path.of("lms"), "say \"构建失败:见日志\"")).containsExactly("败:见");
    assertThat(halfWidth(Path.of("x.csv"), "工号,姓名\n7,林一诺;周子昂")).containsExactly("诺;周");
    assertThat(halfWidth(Path.of("x.csv"), "7,\"挂失,补卡\"")).containsExactly("失,补");
    assertThat(halfWidth(Path.of("x.csv"), "工号,姓名\n林一诺,周子昂")).isEmpty();
    assertThat(halfWidth(Path.of("x.md"), "请稍候，马上就好 A,B 甲, 乙")).isEmpty();
  }

  /** In a table the commas between its cells are no punctuation. */
  private static List<String> halfWidth(Path file, String text) {
    String words =
        ending(file).equals("csv")
            ? text.replaceAll(",(?=(?:[^\"\\n]*\"[^\"\\n]*\")*[^\"\\n]*(?:\\n|$))", "\t")
            : text;
    return HALF_WIDTH.matcher(words).results().map(MatchResult::group).toList();
  }

  private static List<Path> worded(Path root) {
    try (var all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(
              p ->
                  ending(p).matches("properties|yaml|md|svg|csv|txt|json|xhtml|js|sql")
                      || p.endsWith("lms"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ending(Path file) {
    return file.getFileName().toString().replaceAll("^.*\\.", "");
  }

  /** The tour tells newcomers what to press in the very words of the English pages. */
  @Test
  void what_the_tour_sets_in_italics_stands_on_a_page() {
    Set<String> said = new TreeSet<>();
    for (String language : List.of("en", "zh_CN"))
      bundles(language)
          .values()
          .forEach(b -> b.stringPropertyNames().forEach(k -> said.add(b.getProperty(k))));
    StringBuilder content = new StringBuilder();
    worded(Path.of("../course-content")).forEach(p -> content.append(read(p)));
    String tour =
        read(Path.of("../README.md")).replaceAll("(?s).*\n## The tour|\n## Deploy it.*", "");
    List<String> italics = all(Pattern.compile("(?<!\\*)\\*([^*\\n]+)\\*(?!\\*)"), tour).toList();
    assertThat(italics).hasSizeGreaterThan(15);
    assertThat(italics)
        .allMatch(w -> said.contains(w) || content.indexOf(w) >= 0, "stands on a page");
  }

  /**
   * A key is used when it stands whole, as its page's or kind's beginning that code completes, or
   * as a label.
   */
  static boolean used(String key, Source source) {
    if (source.words().contains(key) || MATCHED.matcher(key).find()) return true;
    List<String> part = List.of(key.split("\\."));
    String last = part.get(part.size() - 1);
    if (part.size() >= 3 && source.pages().contains(part.get(0) + "." + part.get(1)))
      if (last.equals("title") || source.ids().contains(last)) return true;
    for (int n = part.size() - 1; n >= 2; n--)
      if (source.heads().contains(String.join(".", part.subList(0, n)) + ".")) return true;
    return false;
  }

  /** A key that ends in a dot is the beginning of several, which the page completes. */
  private static boolean knows(Set<String> known, String key) {
    return key.endsWith(".")
        ? known.stream().anyMatch(k -> k.startsWith(key))
        : known.contains(key);
  }

  static Set<String> keys(String language) {
    Set<String> keys = new TreeSet<>();
    bundles(language)
        .forEach((room, texts) -> texts.keySet().forEach(k -> keys.add(room + "." + k)));
    return keys;
  }

  private static Map<String, Properties> bundles(String language) {
    Map<String, Properties> all = new TreeMap<>();
    String end = "_" + language + ".properties";
    files(TEXTS)
        .filter(p -> p.toString().endsWith(end))
        .forEach(
            p -> {
              all.put(p.getFileName().toString().replace(end, ""), load(p));
            });
    return all;
  }

  private static Properties load(Path bundle) {
    return filled(new Properties(), read(bundle));
  }

  private static Properties filled(Properties texts, String bundle) {
    try {
      texts.load(new StringReader(bundle));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** Of a key that stands twice, properties keep the last and say nothing of the first. */
  private static Set<String> twice(String bundle) {
    Set<String> twice = new TreeSet<>();
    filled(
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) twice.add(key.toString());
            return super.put(key, value);
          }
        },
        bundle);
    return twice;
  }

  private static Stream<Path> webFiles(String end) {
    return files(Path.of("src/main/webapp")).filter(p -> p.toString().endsWith(end));
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.group(1));
  }

  static Stream<Path> files(Path root) {
    try (var all = Files.walk(root)) {
      return all
          .filter(Files::isRegularFile)
          .filter(p -> p.toString().matches(".*\\.(java|xhtml|js|properties|yaml|md|sql)"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path p) {
    try {
      return Files.readString(p);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
