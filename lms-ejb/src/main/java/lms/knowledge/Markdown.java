package lms.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * One Markdown text: CommonMark with tables, sections named by {@code ## Title {#id}}, links to
 * articles as {@code article:<id>#<section>}. Becomes HTML that can do no harm, whoever wrote it.
 */
public final class Markdown {
  /** A second-level heading with an id. */
  record Section(String id, String title, int line, String text) {}

  /** Something the text points to. */
  record Reference(String target, int line) {}

  private static final Pattern NAMED = Pattern.compile("^(.*?)\\s*\\{#([a-z][a-z0-9-]*)}\\s*$");
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().extensions(List.of(TablesExtension.create())).build();
  private static final PolicyFactory HARMLESS =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "h2",
              "h3",
              "h4",
              "ul",
              "ol",
              "li",
              "blockquote",
              "pre",
              "code",
              "em",
              "strong",
              "hr",
              "br",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a",
              "img",
              "div")
          .allowAttributes("id")
          .matching(Pattern.compile("[a-z][a-z0-9-]*"))
          .onElements("h2", "h3")
          .allowAttributes("align")
          .matching(true, "left", "right", "center")
          .onElements("th", "td")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,4}"))
          .onElements("ol")
          .allowAttributes("href")
          .matching(Pattern.compile("(?:https?://[^\\s]*|/(?!/)[^\\s]*|#[a-z0-9-]*)"))
          .onElements("a")
          .allowAttributes("src")
          .matching(Pattern.compile("/api/v1/content/pictures/[A-Za-z0-9/._-]+"))
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("class")
          .matching(true, "table-wrap")
          .onElements("div")
          .allowUrlProtocols("http", "https")
          .toFactory();

  private final Node document;

  public Markdown(String text) {
    document = PARSER.parse(text == null ? "" : text);
  }

  /** The sections in order, each with its words. Text before the first one belongs to none. */
  List<Section> sections() {
    List<Section> found = new ArrayList<>();
    Heading open = null;
    StringBuilder words = new StringBuilder();
    for (Node n = document.getFirstChild(); n != null; n = n.getNext()) {
      if (n instanceof Heading h && h.getLevel() <= 2) {
        add(found, open, words);
        open = h;
        words.setLength(0);
      } else words.append(words(n)).append('\n');
    }
    add(found, open, words);
    return found;
  }

  /** The renderer for plain text shows where links lead and the bars of tables; a reader knows. */
  private static String words(Node node) {
    return PLAIN
        .render(node)
        .replaceAll("\"([^\"\\n]*)\" \\((?:article|https?):[^)\\s]*\\)", "$1")
        .replaceAll("\\| *", "  ");
  }

  private static void add(List<Section> found, Heading heading, StringBuilder words) {
    if (heading == null) return;
    Matcher m = NAMED.matcher(PLAIN.render(heading).strip());
    if (m.matches())
      found.add(new Section(m.group(2), m.group(1), line(heading), words.toString().strip()));
  }

  /** Headings of the first level, and of the second without an id, by line. */
  List<Reference> unnamedHeadings() {
    List<Reference> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            String title = PLAIN.render(heading).strip();
            if (heading.getLevel() == 1
                || (heading.getLevel() == 2 && !NAMED.matcher(title).matches()))
              found.add(new Reference(title, line(heading)));
          }
        });
    return found;
  }

  /** Where all links lead. */
  List<Reference> links() {
    List<Reference> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            found.add(new Reference(link.getDestination(), line(link)));
            visitChildren(link);
          }
        });
    return found;
  }

  List<Reference> pictures() {
    List<Reference> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            found.add(new Reference(image.getDestination(), line(image)));
          }
        });
    return found;
  }

  /** Raw HTML, which no text of ours may hold. */
  List<Reference> html() {
    List<Reference> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock block) {
            found.add(new Reference(firstLine(block.getLiteral()), line(block)));
          }

          @Override
          public void visit(HtmlInline inline) {
            found.add(new Reference(inline.getLiteral(), line(inline)));
          }
        });
    return found;
  }

  /** The words without any marks. */
  String plain() {
    return PLAIN.render(document);
  }

  /**
   * Harmless HTML.
   *
   * @param pictures where a picture named {@code media/x.svg} is served
   */
  public String html(UnaryOperator<String> pictures) {
    rewrite(pictures);
    String raw =
        HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof Heading h) attributes.putAll(idOf(h));
                    })
            .build()
            .render(document);
    String wrapped =
        raw.replaceAll("(<h2 id=\"([a-z0-9-]+)\">.*?)\\s*\\{#\\2}</h2>", "$1</h2>")
            .replace("<table>", "<div class=\"table-wrap\"><table>")
            .replace("</table>", "</table></div>")
            .replace("<h1>", "<h2>")
            .replace("</h1>", "</h2>");
    return HARMLESS.sanitize(wrapped);
  }

  private static Map<String, String> idOf(Heading heading) {
    Matcher m = NAMED.matcher(PLAIN.render(heading).strip());
    return m.matches() ? Map.of("id", m.group(2)) : Map.of();
  }

  private void rewrite(UnaryOperator<String> pictures) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            link.setDestination(address(link.getDestination()));
            link.setTitle(null);
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            image.setDestination(pictures.apply(image.getDestination()));
            image.setTitle(null);
          }
        });
  }

  /** {@code article:lost-card.report#time-limit} becomes the page that shows it. */
  static String address(String destination) {
    if (destination.startsWith("article:")) {
      String rest = destination.substring("article:".length());
      int hash = rest.indexOf('#');
      String id = hash < 0 ? rest : rest.substring(0, hash);
      return "/content/article.xhtml?id=" + id + (hash < 0 ? "" : rest.substring(hash));
    }
    return destination;
  }

  private static int line(Node node) {
    for (Node n = node; n != null; n = n.getParent())
      if (!n.getSourceSpans().isEmpty()) return n.getSourceSpans().get(0).getLineIndex() + 1;
    return 1;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
