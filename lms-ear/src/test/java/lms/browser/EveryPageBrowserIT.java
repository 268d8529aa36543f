package lms.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.system.LaidInspection;
import lms.system.LaidPaper;
import lms.system.LaidRegrade;
import lms.system.Site;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everybody walks through all pages that links lead them to, in Chinese, and in English wherever
 * anything stands that nobody has seen in English yet; at a desk and on a phone. Nothing may be
 * broken, too wide, raw, mute or a dead end; and in the end no page of the house may be left to
 * which no link led. {@code -Dacademy.pictures=true} keeps a picture of each under {@code
 * target/screenshots}.
 */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EveryPageBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final Path PAGES = Path.of("..", "lms-web", "src", "main", "webapp");
  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  /** Pages to which no link leads, and why; they are opened by their address. */
  private static final Map<String, String> WITHOUT_LINK =
      Map.of(
          "layout/error", "shown in place of a page that is not there or not allowed",
          "security/sign-in", "shown in place of a page that wants a signed-in person");

  private final Set<String> opened = new TreeSet<>();
  private final Set<String> examined = new TreeSet<>();

  /** One person of each group, the ones with the most to see first. */
  enum Somebody {
    HR("R10012"),
    TRAINER("T10021"),
    TRAINEE("H20365"),
    ADMINISTRATOR("A10001"),
    MANAGER("G10003"),
    TEAM_LEADER("L10088"),
    MENTOR("M10310"),
    QUALITY_ASSESSOR("Q10107");

    private final String number;

    Somebody(String number) {
      this.number = number;
    }
  }

  @ParameterizedTest
  @EnumSource(Somebody.class)
  @Order(1)
  void nothing_is_broken_wherever_a_link_leads(Somebody who, Visitor visitor, Site site) {
    if (who == Somebody.HR) LaidRegrade.of(site);
    visitor.signIn(who.number, PASSWORD);
    if (who == Somebody.TRAINEE) handIn(visitor, site, who.number);
    if (who == Somebody.MANAGER) allocate(visitor);
    List<String> findings = new ArrayList<>();
    try {
      visitor.open("/home");
      Walk chinese = walk(visitor.speaks("zh-CN"), "zh-CN", w -> w.from(addressOf(visitor)));
      findings.addAll(chinese.findings());
      visitor.open("/home");
      Walk english = walk(visitor.speaks("en"), "en", w -> w.through(chinese.unseenIn("en")));
      findings.addAll(english.findings());
    } finally {
      visitor.open("/home");
      visitor.speaks("zh-CN");
    }
    assertThat(findings).isEmpty();
  }

  /** So that there is a result to object to and to inspect, and a paper to begin. */
  private static void handIn(Visitor visitor, Site site, String number) {
    Page page = visitor.open(LaidPaper.of(site, number, 600, "AT_ONCE", "single", "match").page());
    page.locator("#begin").click();
    page.locator("#item-1").waitFor();
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    page.locator("#notice-box a.primary").waitFor();
    LaidInspection.of(site, number);
    LaidPaper.of(site, number, 600, "AT_ONCE", "single", "match");
  }

  /** So that who assesses quality has an essay to mark. */
  private static void allocate(Visitor visitor) {
    Page page = visitor.open("/rating/allocation.xhtml");
    page.locator("article.task a.btn").first().click();
    page.locator("#give label").filter(new Locator.FilterOptions().setHasText("钱宁")).click();
    page.locator("#allocate").click();
    page.locator("#messages li").first().waitFor();
  }

  @Test
  @Order(2)
  void nor_for_a_stranger(Visitor stranger) {
    List<String> findings = new ArrayList<>();
    for (String language : LANGUAGES) {
      stranger.open("/certification/check.xhtml");
      stranger.speaks(language);
      findings.addAll(
          walk(
                  stranger,
                  language,
                  w ->
                      w.from(
                          "/certification/check.xhtml",
                          "/security/sign-in.xhtml",
                          "/layout/error.xhtml"))
              .findings());
    }
    assertThat(findings).isEmpty();
  }

  /** The menu around a page is no way back from it. */
  @Test
  @Order(4)
  void a_page_that_lost_its_way_back_is_found(Visitor xu) {
    xu.signIn(Somebody.HR.number, PASSWORD);
    Page list = xu.open("/certification/list.xhtml");
    assertThat(Walk.lost(list)).isFalse();
    Page detail = xu.open("/certification/issue.xhtml");
    assertThat(Walk.lost(detail)).isFalse();
    detail.evaluate("document.querySelector('main a.back').remove()");
    assertThat(Walk.lost(detail)).isTrue();
  }

  /** What was measured somewhere is not measured again; but the same words in another ink are. */
  @Test
  @Order(5)
  void pale_letters_are_found_where_dark_ones_were_seen(Visitor xu) {
    xu.signIn(Somebody.HR.number, PASSWORD);
    Page page = xu.open("/certification/list.xhtml");
    assertThat(xu.illegible()).isEmpty();
    page.evaluate("document.querySelector('main h1').style.color = '#bbb'");
    assertThat(xu.illegible()).singleElement().asString().contains("color-contrast");
    page.evaluate("document.querySelector('main h1').style.color = ''");
    page.evaluate("document.querySelector('main').style.backgroundColor = '#555'");
    assertThat(xu.illegible()).as("on another ground").isNotEmpty();
  }

  @Test
  @Order(3)
  void a_link_leads_to_every_page_of_the_house() throws IOException {
    Set<String> all = pages();
    assertThat(all).containsAll(WITHOUT_LINK.keySet());
    assertThat(opened).containsExactlyInAnyOrderElementsOf(all);
  }

  private Walk walk(Visitor visitor, String language, UnaryOperator<Walk> way) {
    Walk walk = way.apply(new Walk(visitor, language, rooms(), examined));
    opened.addAll(walk.pages());
    return walk;
  }

  private static String addressOf(Visitor visitor) {
    return visitor.page().url().substring(visitor.site().baseUrl().length() - 1);
  }

  private static Set<String> rooms() {
    try {
      return pages().stream().map(p -> p.replaceAll("/.*", "")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .map(f -> PAGES.relativize(f).toString().replace('\\', '/'))
          .filter(f -> f.endsWith(".xhtml") && !f.startsWith("WEB-INF/"))
          .map(f -> f.replaceAll("\\.xhtml$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
