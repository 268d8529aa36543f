package lms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** /exam/take.xhtml has lms.web.exam.ExamTake, names itself exam.take, and has a title. */
class PageMirrorTest {
  static final Path WEBAPP = Path.of("src/main/webapp");

  @Test
  void every_page_has_its_bean() throws IOException {
    assertThat(pages().filter(p -> !exists(bean(p)))).isEmpty();
  }

  /** A bean that is named after a page which nobody wrote is a page that nobody can open. */
  @Test
  void every_bean_of_a_page_has_its_page() throws IOException {
    Set<String> wanted = pages().map(PageMirrorTest::bean).collect(Collectors.toSet());
    List<String> lost =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("lms.web")
                .stream()
                .filter(c -> c.isAnnotatedWith(Named.class) && isOfAPage(c))
                .map(JavaClass::getName)
                .filter(n -> !wanted.contains(n))
                .toList();
    assertThat(lost).isEmpty();
    assertThat(wanted).hasSizeGreaterThan(20);
  }

  /** Named by its own name and beginning with its room; furniture has a name given to it. */
  private static boolean isOfAPage(JavaClass bean) {
    String room = bean.getPackageName().replaceFirst("^lms\\.web\\.", "");
    return bean.getAnnotationOfType(Named.class).value().isEmpty()
        && bean.getSimpleName().startsWith(cap(room));
  }

  /** The body is called as the page, in both frames, so that styles and tests find it. */
  @Test
  void every_page_stands_in_a_frame_that_names_its_body() throws IOException {
    for (String frame : List.of("template", "bare"))
      assertThat(Files.readString(WEBAPP.resolve("WEB-INF/layout/" + frame + ".xhtml")))
          .containsPattern("<(h:)?body id=\"#\\{page\\.replace\\('\\.', '-'\\)}\">");
    assertThat(
            pages()
                .filter(
                    p ->
                        !read(p)
                            .matches(
                                "(?s).*template=\"/WEB-INF/layout/(template|bare)\\.xhtml\".*")))
        .isEmpty();
  }

  @Test
  void every_page_says_its_own_name() throws IOException {
    assertThat(
            pages()
                .filter(
                    p -> !read(p).contains("<ui:param name=\"page\" value=\"" + key(p) + "\"/>")))
        .isEmpty();
  }

  @Test
  void every_menu_line_leads_to_a_page() throws Exception {
    for (Object item : (Iterable<?>) field("ALL")) {
      String page = (String) item.getClass().getMethod("page").invoke(item);
      assertThat(WEBAPP.resolve(page + ".xhtml")).exists();
    }
  }

  /** Whoever is on a page sees in the menu where they are. */
  @Test
  void every_page_with_a_menu_stands_in_it_or_under_a_line_of_it() throws Exception {
    Set<String> lines = new HashSet<>();
    for (Object item : (Iterable<?>) field("ALL"))
      lines.add((String) item.getClass().getMethod("page").invoke(item));
    @SuppressWarnings("unchecked")
    Map<String, List<String>> under = (Map<String, List<String>>) field("UNDER");
    Set<String> reachedFromTheHead = Set.of("security/account", "platform/clock");
    assertThat(
            pages()
                .filter(p -> read(p).contains("/layout/template.xhtml"))
                .map(p -> key(p).replaceFirst("\\.", "/"))
                .filter(p -> !lines.contains(p) && !under.containsKey(p))
                .filter(p -> !reachedFromTheHead.contains(p)))
        .isEmpty();
    assertThat(under.values()).allSatisfy(above -> assertThat(lines).containsAll(above));
    assertThat(pages().map(p -> key(p).replaceFirst("\\.", "/"))).containsAll(under.keySet());
  }

  private static Object field(String name) throws ReflectiveOperationException {
    var field = Class.forName("lms.web.layout.MenuBean").getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  @Test
  void pages_use_our_tags_and_plain_html_only() throws IOException {
    assertThat(
            pages()
                .filter(
                    p ->
                        read(p)
                            .replaceAll("(?s)<f:metadata>.*?</f:metadata>", "")
                            .matches(
                                "(?s).*(<(p|h|c):|\\sstyle=|<script(?![^>]*src=)|on(click|change)=).*")))
        .isEmpty();
  }

  @Test
  void metadata_stand_by_themselves_directly_under_the_view() throws IOException {
    String alone = "<ui:define name=\"metadata\"><f:metadata>";
    assertThat(pages().filter(p -> read(p).contains("<f:metadata>") && !read(p).contains(alone)))
        .isEmpty();
  }

  static Stream<Path> pages() throws IOException {
    try (var all = Files.walk(WEBAPP)) {
      return all
          .filter(p -> p.toString().endsWith(".xhtml"))
          .map(WEBAPP::relativize)
          .filter(p -> !p.startsWith("WEB-INF"))
          .toList()
          .stream();
    }
  }

  static String key(Path page) {
    return page.getName(0) + "." + page.getFileName().toString().replace(".xhtml", "");
  }

  static String bean(Path page) {
    String room = page.getName(0).toString();
    String name = page.getFileName().toString().replace(".xhtml", "");
    return "lms.web."
        + room
        + "."
        + cap(room)
        + Stream.of(name.split("-")).map(PageMirrorTest::cap).collect(Collectors.joining());
  }

  private static String cap(String s) {
    return Character.toUpperCase(s.charAt(0)) + s.substring(1);
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  static String read(Path page) {
    try {
      return Files.readString(WEBAPP.resolve(page));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
