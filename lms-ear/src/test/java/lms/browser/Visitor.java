package lms.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lms.system.Site;

/** One person with a browser of their own: cookies, language, window. */
public final class Visitor {
  public static final int DESK = 1440;
  public static final int PHONE = 390;

  static final boolean PICTURES_WANTED = Boolean.getBoolean("academy.pictures");

  private static final Path PICTURES = Path.of("target", "screenshots");

  /** Run in the page itself: its runner for Java opens a window of its own for every question. */
  private static final String AXE = axe();

  /** A rule's own impact is that of all it finds, so the mild ones need not be run at all. */
  private static final String GRAVE_FINDINGS =
      """
      async (colours) => (await axe.run({
        resultTypes: ['violations'],
        rules: Object.fromEntries(axe._audit.rules
          .filter((r) => ['minor', 'moderate'].includes(r.impact)
            || (!colours && r.id === 'color-contrast'))
          .map((r) => [r.id, { enabled: false }])),
      })).violations
        .filter((v) => ['serious', 'critical'].includes(v.impact))
        .map((v) => `${v.impact} ${v.id}: ${v.help}`
          + v.nodes.slice(0, 5).map((n) => `\n    ${n.html}`).join(''))""";

  private Site site;
  private final String name;
  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  Visitor(Browser browser, Site site, String language, String name) {
    this.site = site;
    this.name = name;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(DESK, 900));
    this.page = newTab();
  }

  /** The first tab. */
  public Page page() {
    return page;
  }

  public Site site() {
    return site;
  }

  public BrowserContext context() {
    return context;
  }

  /** From now on in another academy. */
  public Visitor at(Site other) {
    site = other;
    return this;
  }

  /** Another tab of the same person. */
  public Page newTab() {
    Page tab = context.newPage();
    tab.setDefaultTimeout(30_000);
    tab.setDefaultNavigationTimeout(60_000);
    tab.onConsoleMessage(
        m -> {
          if (m.type().equals("error"))
            errors.add(tab.url() + ": " + m.text() + " " + m.location());
        });
    tab.onPageError(e -> errors.add(tab.url() + ": " + e));
    return tab;
  }

  public Page open(String path) {
    page.navigate(site.url(path));
    return page;
  }

  public Visitor signIn(String account, String password) {
    open("/security/sign-in.xhtml");
    page.locator("[id='name']").fill(account);
    page.locator("[id='password']").fill(password);
    page.locator("[id='password']").press("Enter");
    page.waitForURL(url -> !url.contains("sign-in"));
    return this;
  }

  public Locator find(String id) {
    return page.locator("[id='" + id + "']");
  }

  /** Errors that the test expects, such as those of a network it has cut. */
  public void forgiveErrors() {
    errors.clear();
  }

  /** Errors of which the test expects no others. */
  public void forgiveOnly(Pattern expected) {
    errors.removeIf(e -> expected.matcher(e).find());
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  public void width(int pixels) {
    page.setViewportSize(pixels, pixels < 600 ? 844 : 900);
  }

  /**
   * The whole page, at a desk and on a phone; with {@code -Dacademy.pictures=true} a picture of
   * each goes into target/screenshots.
   */
  public void photograph(String title) {
    for (int width : List.of(DESK, PHONE)) {
      width(width);
      if (PICTURES_WANTED) picture(title + "-" + width);
    }
    width(DESK);
  }

  /** The page in this language, whatever it was in; where a press is needed, it is made. */
  public Visitor speaks(String language) {
    if (!language().startsWith(language)) page.locator("form.language button").click();
    page.waitForLoadState();
    assertThat(language()).startsWith(language);
    return this;
  }

  public String language() {
    return page.locator("html").getAttribute("lang");
  }

  /** No serious or critical finding, neither at a desk nor on a phone. */
  public void requireAccessible() {
    for (int width : List.of(PHONE, DESK)) {
      width(width);
      assertThat(graveFindings(true)).as("axe at %d px on %s", width, page.url()).isEmpty();
    }
  }

  /**
   * What axe calls serious or critical at the present width.
   *
   * @param colours whether contrasts are measured too
   */
  @SuppressWarnings("unchecked")
  List<String> graveFindings(boolean colours) {
    if (page.evaluate("typeof axe").equals("undefined")) page.evaluate(AXE);
    return (List<String>) page.evaluate(GRAVE_FINDINGS, colours);
  }

  /** Nothing reaches beyond the window's edge. */
  public void requireNoSidewaysScroll() {
    width(PHONE);
    assertThat(pixelsTooWide()).as("pixels too wide: %s", page.url()).isLessThanOrEqualTo(0);
    width(DESK);
  }

  int pixelsTooWide() {
    Object over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) over).intValue();
  }

  private static String axe() {
    try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void photographFailure() {
    picture("failed-" + name);
  }

  void picture(String title) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(title + ".png")).setFullPage(true));
  }

  void leave() {
    context.close();
  }
}
