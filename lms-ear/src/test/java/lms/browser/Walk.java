package lms.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person's walk through the house by its own links: each kind of page is opened once, looked at
 * at a desk and on a phone, and left by a link that stands on it.
 */
final class Walk {
  private static final Pattern PAGE = Pattern.compile("/([a-z]+/[a-z-]+)\\.xhtml");

  /**
   * Is this a page of which neither the menu nor the head knows, and does nothing in its own midst
   * lead back? The menu is drawn on every such page and says nothing about it.
   */
  private static final String LOST =
      """
      () => {
        const frame = [...document.querySelectorAll('nav.rail a[href], header.top a[href]')].map((a) => a.pathname);
        if (!frame.length || frame.includes(location.pathname)) return false;
        const back = document.querySelectorAll('main a.back[href], main a[href="/home"]');
        return ![...back].some((a) => a.getClientRects().length > 0);
      }""";

  private static final String LOOK =
      """
      () => {
        const shown = (e) => e.getClientRects().length > 0;
        const stand = (e) => [e.localName, ...[...e.classList].sort(), e.type ?? '', e.getAttribute('role') ?? ''].join('.');
        const links = [...document.querySelectorAll('a[href]')].filter((a) => a.host === location.host);
        return {
          lang: document.documentElement.lang,
          title: document.title,
          heads: [...document.querySelectorAll('h1')].filter(shown).length,
          words: document.body.innerText,
          links: links.filter((a) => shown(a) && !a.target && a.pathname.endsWith('.xhtml')).map((a) => a.pathname + a.search),
          ways: [...links.filter((a) => a.pathname !== location.pathname), ...document.querySelectorAll('.more summary')]
            .filter(shown).length,
          lost: (%s)(),
          shape: [...new Set([...document.body.querySelectorAll(':not(nav.rail *, .more *, nav.tabs *, svg *)')]
            .map((e) => `${stand(e.parentElement)} > ${stand(e)}`))],
          broken: [...document.images].filter((i) => i.complete && !i.naturalWidth).map((i) => i.src),
        };
      }"""
          .formatted(LOST);

  private final Visitor visitor;
  private final String language;
  private final Pattern key;
  private final Set<String> examined;
  private final Set<String> kinds = new TreeSet<>();
  private final Set<String> pages = new TreeSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Map<String, List<String>> shapes = new LinkedHashMap<>();
  private boolean follows;
  private final List<String> findings = new ArrayList<>();

  /**
   * @param rooms names with which a text's key begins
   * @param examined what somebody has examined with axe already: page, language, and how things
   *     stood there
   */
  Walk(Visitor visitor, String language, Set<String> rooms, Set<String> examined) {
    this.visitor = visitor;
    this.language = language;
    this.examined = examined;
    key =
        Pattern.compile(
            "\\?\\?|(?<![\\w./@-])(" + String.join("|", rooms) + ")\\.[\\w-]+\\.[\\w.-]+");
  }

  Walk from(String... addresses) {
    follows = true;
    for (String address : addresses) notice(address);
    while (!waiting.isEmpty()) visit(waiting.remove());
    return this;
  }

  /** To these and no further. */
  Walk through(Collection<String> addresses) {
    follows = false;
    addresses.forEach(this::visit);
    return this;
  }

  /** Where anything stands that nobody has ever seen on that page in the other language. */
  List<String> unseenIn(String other) {
    return shapes.entrySet().stream()
        .filter(
            e ->
                e.getValue().stream()
                    .anyMatch(p -> !examined.contains(pageOf(e.getKey()) + " " + other + " " + p)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String pageOf(String address) {
    return address.replaceAll("[?#].*", "");
  }

  /** Does nothing on the page itself lead back? */
  static boolean lost(Page page) {
    return Boolean.TRUE.equals(page.evaluate(LOST));
  }

  /** Such as {@code exam/list}. */
  Set<String> pages() {
    return pages;
  }

  List<String> findings() {
    return findings;
  }

  private void notice(String address) {
    if (PAGE.matcher(address).lookingAt() && kinds.add(kind(address))) waiting.add(address);
  }

  /** The page and the names of what its address says, so that new and existing are two kinds. */
  private static String kind(String address) {
    String[] parts = address.split("\\?", 2);
    if (parts.length == 1) return parts[0];
    return parts[0]
        + List.of(parts[1].split("&")).stream()
            .map(p -> p.replaceAll("=.*", ""))
            .sorted()
            .collect(Collectors.joining("&", "?", ""));
  }

  private void visit(String address) {
    visitor.width(Visitor.DESK);
    Response answer = visitor.page().navigate(visitor.site().url(address));
    if (answer.status() != 200) {
      find(address, "answers " + answer.status());
      return;
    }
    if (visitor.find("editor").count() > 0) visitor.page().locator("#editor[data-ready]").waitFor();
    String landed = visitor.page().url().substring(visitor.site().baseUrl().length() - 1);
    Matcher page = PAGE.matcher(landed);
    if (page.lookingAt()) pages.add(page.group(1));
    look(landed);
    if (follows && page.lookingAt() && page.group(1).equals("simulation/list")) takeCall();
  }

  @SuppressWarnings("unchecked")
  private void look(String address) {
    Map<String, Object> seen = (Map<String, Object>) visitor.page().evaluate(LOOK);
    if (!language.equals(seen.get("lang"))) find(address, "speaks " + seen.get("lang"));
    if (!Integer.valueOf(1).equals(seen.get("heads")))
      find(address, seen.get("heads") + " headings of the first order");
    for (String words : List.of((String) seen.get("title"), (String) seen.get("words"))) {
      Matcher raw = key.matcher(words);
      if (raw.find()) find(address, "shows the key of a text: " + raw.group());
    }
    if (!((List<?>) seen.get("broken")).isEmpty())
      find(address, "pictures missing: " + seen.get("broken"));
    if (follows) ((List<String>) seen.get("links")).forEach(this::notice);
    String page = pageOf(address);
    shapes.put(address, (List<String>) seen.get("shape"));
    boolean fresh = fresh(page + " " + language, (List<String>) seen.get("shape"));
    examine(address, Visitor.DESK, seen, fresh);
    visitor.width(Visitor.PHONE);
    seen = (Map<String, Object>) visitor.page().evaluate(LOOK);
    examine(address, Visitor.PHONE, seen, fresh);
  }

  /**
   * Does anything stand here in a way in which it never stood on this page, whoever looked? The
   * first look at a page is always fresh; what another group or another filter shows besides is
   * looked at when it is met.
   */
  private boolean fresh(String page, List<String> shape) {
    boolean fresh = false;
    for (String part : shape) fresh |= examined.add(page + " " + part);
    return fresh;
  }

  private void examine(String address, int width, Map<String, Object> seen, boolean fresh) {
    if (Integer.valueOf(0).equals(seen.get("ways"))) find(address, "no way out at " + width);
    if (Boolean.TRUE.equals(seen.get("lost"))) find(address, "no way back of its own at " + width);
    if (visitor.pixelsTooWide() > 0)
      find(address, visitor.pixelsTooWide() + " pixels too wide at " + width);
    visitor.illegible().forEach(f -> find(address, "axe at " + width + ": " + f));
    if (!fresh) return;
    visitor.graveButColours().forEach(f -> find(address, "axe at " + width + ": " + f));
    if (Visitor.PICTURES_WANTED)
      visitor.picture(
          "every" + kind(address).replaceAll("\\W+", "-") + "-" + language + "-" + width);
  }

  /** A call has an address only once it was taken. */
  private void takeCall() {
    if (kinds.contains("/simulation/call.xhtml?id")) return;
    visitor.width(Visitor.DESK);
    visitor.page().locator(".offer button").last().click();
    visitor.page().waitForURL(url -> url.contains("/simulation/call.xhtml"));
    notice(visitor.page().url().substring(visitor.site().baseUrl().length() - 1));
  }

  private void find(String address, String what) {
    findings.add(address + " (" + language + ") " + what);
  }
}
