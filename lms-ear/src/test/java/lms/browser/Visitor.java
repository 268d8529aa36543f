package lms.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lms.system.Site;

/** One person with a browser of their own: cookies, language, window. */
public final class Visitor {
  public static final int DESK = 1440;
  public static final int PHONE = 390;

  static final boolean PICTURES_WANTED = Boolean.getBoolean("academy.pictures");

  private static final Path PICTURES = Path.of("target", "screenshots");

  /** Run in the page itself: its runner for Java opens a window of its own for every question. */
  private static final String AXE = axe();

  private static final String TELL =
      """
      (result) => result.violations
        .filter((v) => ['serious', 'critical'].includes(v.impact))
        .map((v) => `${v.impact} ${v.id}: ${v.help}`
          + v.nodes.slice(0, 5).map((n) => `\n    ${n.html}`).join(''))""";

  /** A rule's own impact is that of all it finds, so the mild ones need not be run at all. */
  private static final String GRAVE_BUT_COLOURS =
      """
      async () => (%s)(await axe.run({
        resultTypes: ['violations'],
        rules: Object.fromEntries(axe._audit.rules
          .filter((r) => ['minor', 'moderate'].includes(r.impact) || r.id === 'color-contrast')
          .map((r) => [r.id, { enabled: false }])),
      }))"""
          .formatted(TELL);

  private static final String STAND =
      "(e) => [e.localName, ...[...e.classList].sort(), e.type ?? '', e.getAttribute('role') ?? ''].join('.')";

  /**
   * All that has words, by what its contrast hangs on: its letters, and each layer that they stand
   * on, down to the page. A layer that is placed freely and lets something through may lie over
   * anything of that page, so there the page is told too.
   */
  private static final String BY_INK =
      """
      () => {
        const grounds = [new Map(), new Map()];
        const ground = (e, covered) => {
          if (!e) return '';
          const known = grounds[Number(covered)];
          if (!known.has(e)) {
            const s = getComputedStyle(e);
            const seen = [s.backgroundColor.replace('rgba(0, 0, 0, 0)', ''), s.backgroundImage.replace('none', ''),
              s.opacity.replace(/^1$/, ''), s.filter.replace('none', ''), s.mixBlendMode.replace('normal', '')];
            const covers = seen[0].startsWith('rgb(') && !seen.slice(2).join('');
            const free = !['static', 'relative'].includes(s.position) || s.transform !== 'none' || s.zIndex !== 'auto';
            seen.push(free ? (%s)(e) : '', free && !covered && !covers ? location.pathname : '');
            known.set(e, (seen.join('') ? `${seen.join('|')} / ` : '') + ground(e.parentElement, covered || covers));
          }
          return known.get(e);
        };
        const ink = (e) => {
          const s = getComputedStyle(e);
          return [s.color, s.webkitTextFillColor, s.fontSize, s.fontWeight, s.textShadow,
            !!e.closest(':disabled, [aria-disabled=true], [inert]'), ground(e, false)].join(' ');
        };
        const inks = new Map();
        for (const e of document.body.querySelectorAll('*')) {
          const speaks = e.matches('input, select, textarea, button')
            || [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
          if (!speaks || !e.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })) continue;
          const key = ink(e);
          inks.set(key, [...inks.get(key) ?? [], e]);
        }
        return inks;
      }"""
          .formatted(STAND);

  /** What axe could not measure is known on this page, in this width and as it stands here. */
  private static final String HERE =
      """
      ([ink, all]) => [ink, location.pathname, innerWidth, ...[...new Set(all.map(%s))].sort()].join(' ')"""
          .formatted(STAND);

  private static final String INKS =
      "() => Object.fromEntries([...(%s)()].map((some) => [some[0], (%s)(some)]))"
          .formatted(BY_INK, HERE);

  /** Of what stands alike in the same ink, the first, the last and one between are asked. */
  private static final String ILLEGIBLE =
      """
      async (fresh) => {
        const inks = (%s)();
        const some = (all) => Object.values(Object.groupBy(all, %s))
          .flatMap((alike) => [alike[0], alike[alike.length >> 1], alike[alike.length - 1]]);
        const inkOf = new Map(fresh.flatMap((ink) => some(inks.get(ink) ?? []).map((e) => [e, ink])));
        if (!inkOf.size) return { found: [], known: [] };
        const result = await axe.run({ include: [...inkOf.keys()] }, {
          runOnly: { type: 'rule', values: ['color-contrast'] },
          resultTypes: ['violations', 'passes'], elementRef: true, selectors: false,
        });
        const measured = new Set(result.passes.flatMap((p) => p.nodes).map((n) => inkOf.get(n.element)));
        return {
          found: (%s)(result),
          known: [...new Set(inkOf.values())].map((ink) => measured.has(ink) ? ink : (%s)([ink, inks.get(ink)])),
        };
      }"""
          .formatted(BY_INK, STAND, TELL, HERE);

  /** Letters on their ground that axe measured and found legible, for whomever of this lane. */
  private static final Set<String> LEGIBLE = new HashSet<>();

  private Site site;
  private final String name;
  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  /** Where the sign-in leads; null when this person has gone there, or elsewhere. */
  private String awaited;

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

  /** The first tab; after a sign-in at its first page, unless it was sent elsewhere. */
  public Page page() {
    if (awaited != null) open(awaited);
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
    awaited = null;
    page.navigate(site.url(path));
    return page;
  }

  /**
   * With the words that the form sends; how it looks and where it leads is tested at its page. A
   * session of one's own each time, as for a person who comes in.
   */
  public Visitor signIn(String account, String password) {
    APIResponse answer =
        context
            .request()
            .post(
                site.url("/sign-in"),
                RequestOptions.create()
                    .setForm(FormData.create().set("name", account).set("password", password))
                    .setMaxRedirects(0));
    String next = answer.headers().getOrDefault("location", "");
    answer.dispose();
    if (answer.status() != 302 || next.contains("sign-in"))
      throw new AssertionError(account + " cannot sign in: " + answer.status() + " " + next);
    awaited = URI.create(next).getPath();
    return this;
  }

  public Locator find(String id) {
    return page().locator("[id='" + id + "']");
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
    page().setViewportSize(pixels, pixels < 600 ? 844 : 900);
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
    if (!language().startsWith(language)) page().locator("form.language button").click();
    page().waitForLoadState();
    assertThat(language()).startsWith(language);
    return this;
  }

  public String language() {
    return page().locator("html").getAttribute("lang");
  }

  /** No serious or critical finding, neither at a desk nor on a phone. */
  public void requireAccessible() {
    for (int width : List.of(PHONE, DESK)) {
      width(width);
      assertThat(graveFindings()).as("axe at %d px on %s", width, page().url()).isEmpty();
    }
  }

  /** What axe calls serious or critical at the present width, and what is hard to read. */
  List<String> graveFindings() {
    return Stream.concat(graveButColours().stream(), illegible().stream()).toList();
  }

  /** What axe calls serious or critical at the present width, contrasts left out. */
  @SuppressWarnings("unchecked")
  List<String> graveButColours() {
    axeAtHand();
    return (List<String>) page().evaluate(GRAVE_BUT_COLOURS);
  }

  /**
   * What is hard to read at the present width. To measure contrasts is nine tenths of axe's work:
   * letters that it measured on their ground are not measured again where they are met again.
   */
  @SuppressWarnings("unchecked")
  List<String> illegible() {
    List<String> fresh = new ArrayList<>();
    ((Map<String, String>) page().evaluate(INKS))
        .forEach(
            (ink, here) -> {
              if (!LEGIBLE.contains(ink) && !LEGIBLE.contains(here)) fresh.add(ink);
            });
    if (fresh.isEmpty()) return List.of();
    axeAtHand();
    Map<String, List<String>> seen = (Map<String, List<String>>) page().evaluate(ILLEGIBLE, fresh);
    if (seen.get("found").isEmpty()) LEGIBLE.addAll(seen.get("known"));
    return seen.get("found");
  }

  private void axeAtHand() {
    if (page().evaluate("typeof axe").equals("undefined")) page().evaluate(AXE);
  }

  /** Nothing reaches beyond the window's edge. */
  public void requireNoSidewaysScroll() {
    width(PHONE);
    assertThat(pixelsTooWide()).as("pixels too wide: %s", page().url()).isLessThanOrEqualTo(0);
    width(DESK);
  }

  int pixelsTooWide() {
    Object over =
        page()
            .evaluate(
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
