package lms.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;
import lms.platform.Both;

@ApplicationScoped
class ArticlesKind implements ContentKind {
  @Inject Articles articles;

  @Override
  public String kind() {
    return "articles";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    int i = 0;
    for (JsonNode article : file.root().path("articles"))
      ids.add("article", article.path("id").asText(), file, "/articles/" + i++ + "/id");
  }

  @Override
  public void declareBeside(ContentFile file, ContentSet all, ContentIds ids) {
    for (JsonNode article : file.root().path("articles")) {
      String path = file.beside(article.path("file").asText() + ".zh.md");
      all.text(path)
          .ifPresent(
              text ->
                  new Markdown(text)
                      .sections()
                      .forEach(
                          s ->
                              ids.add(
                                  "section",
                                  article.path("id").asText() + "#" + s.id(),
                                  path,
                                  s.line())));
    }
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    for (ContentFile file : all.of(kind())) {
      String topic = file.root().path("topic").asText();
      if (!all.knows("topic", topic))
        faults.at(file, "/topic", "knowledge.fault.unknown.topic", topic);
      int i = 0;
      for (JsonNode article : file.root().path("articles"))
        check(all, file, article, topic, "/articles/" + i++, faults);
    }
  }

  private static void check(
      ContentSet all, ContentFile file, JsonNode node, String topic, String at, Faults faults) {
    String name = node.path("file").asText();
    String id = node.path("id").asText();
    if (!id.equals(topic + "." + name))
      faults.at(file, at + "/id", "knowledge.fault.articleId", id, topic + "." + name);
    String zhPath = file.beside(name + ".zh.md");
    String enPath = file.beside(name + ".en.md");
    String zh = all.text(zhPath).orElse(null);
    String en = all.text(enPath).orElse(null);
    if (zh == null) faults.at(file, at + "/file", "loading.fault.noFile", zhPath);
    if (en == null) faults.at(file, at + "/file", "loading.fault.noFile", enPath);
    if (zh == null || en == null) return;
    Markdown a = new Markdown(zh);
    Markdown b = new Markdown(en);
    MarkdownCheck check =
        new MarkdownCheck(
            faults, t -> all.knows("article", t), t -> all.knows("section", t), t -> false);
    check.sameSections(zhPath, a, enPath, b);
    check.check(zhPath, a);
    check.check(enPath, b);
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    for (ContentFile file : all.of(kind())) {
      int i = 0;
      for (JsonNode article : file.root().path("articles")) store(all, file, article, i++, report);
    }
    for (String id : all.gone("article")) {
      articles.find(id).ifPresent(Article::retire);
      report.retired("article", id);
    }
  }

  private void store(
      ContentSet all, ContentFile file, JsonNode node, int place, LoadReport report) {
    String id = node.path("id").asText();
    String name = node.path("file").asText();
    Both text =
        new Both(
            all.text(file.beside(name + ".zh.md")).orElseThrow(),
            all.text(file.beside(name + ".en.md")).orElseThrow());
    String mark = ContentSet.mark(node, place, text.zh(), text.en());
    Article known = articles.find(id).orElse(null);
    if (known != null && known.saysAlready(mark)) report.unchanged("article", id);
    else {
      Article article = known == null ? new Article(id, file.root().path("topic").asText()) : known;
      article.load(
          place,
          ContentSet.both(node.path("title")),
          ContentSet.both(node.path("owner")),
          LocalDate.parse(node.path("reviewed").asText()),
          text,
          mark);
      if (known == null) {
        articles.add(article);
        report.added("article", id);
      } else report.changed("article", id);
    }
  }
}
