package lms.knowledge;

import java.util.List;
import java.util.function.Predicate;
import lms.loading.Faults;

/** What must hold for every Markdown text, wherever it was written. */
public final class MarkdownCheck {
  private final Faults faults;
  private final Predicate<String> article;
  private final Predicate<String> section;
  private final Predicate<String> picture;

  /** Each asks whether there is such a thing; a section is named {@code article#section}. */
  public MarkdownCheck(
      Faults faults,
      Predicate<String> article,
      Predicate<String> section,
      Predicate<String> picture) {
    this.faults = faults;
    this.article = article;
    this.section = section;
    this.picture = picture;
  }

  public void check(String path, Markdown text) {
    for (var html : text.html())
      faults.add(path, html.line(), "knowledge.fault.html", html.target());
    for (var link : text.links()) checkLink(path, link);
    for (var image : text.pictures())
      if (!picture.test(image.target()))
        faults.add(path, image.line(), "knowledge.fault.noPicture", image.target());
  }

  private void checkLink(String path, Markdown.Reference link) {
    String target = link.target();
    if (target.startsWith("article:")) {
      String id = target.substring("article:".length());
      int hash = id.indexOf('#');
      if (!article.test(hash < 0 ? id : id.substring(0, hash)))
        faults.add(path, link.line(), "knowledge.fault.unknown.article", id);
      else if (hash >= 0 && !section.test(id))
        faults.add(path, link.line(), "knowledge.fault.unknown.section", id);
    } else if (!target.matches("https?://.*|#[a-z0-9-]+"))
      faults.add(path, link.line(), "knowledge.fault.link", target);
  }

  /** Both languages have the same sections in the same order, and no heading without an id. */
  void sameSections(String zhPath, Markdown zh, String enPath, Markdown en) {
    for (var h : zh.unnamedHeadings())
      faults.add(zhPath, h.line(), "knowledge.fault.heading", h.target());
    for (var h : en.unnamedHeadings())
      faults.add(enPath, h.line(), "knowledge.fault.heading", h.target());
    List<Markdown.Section> a = zh.sections();
    List<Markdown.Section> b = en.sections();
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      String left = i < a.size() ? a.get(i).id() : "–";
      String right = i < b.size() ? b.get(i).id() : "–";
      if (!left.equals(right)) {
        int line = i < b.size() ? b.get(i).line() : 1;
        faults.add(enPath, line, "knowledge.fault.sections", left, right);
        return; // all that follow are shifted by the same slip
      }
    }
  }
}
