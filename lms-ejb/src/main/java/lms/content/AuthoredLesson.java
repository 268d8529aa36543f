package lms.content;

import java.util.List;
import java.util.Set;
import lms.knowledge.Markdown;
import lms.knowledge.MarkdownCheck;
import lms.loading.Fault;
import lms.loading.Faults;
import lms.platform.Both;

/** Checks what an author wrote of a lesson by the rules that hold for files, field by field. */
final class AuthoredLesson {
  private final Faults faults = new Faults();
  private final LessonOrder order;

  private AuthoredLesson(LessonOrder order) {
    this.order = order;
  }

  static List<Fault> faultsOf(
      LessonOrder order,
      Set<String> topics,
      Set<String> articles,
      Set<String> sections,
      Set<String> pictures) {
    AuthoredLesson lesson = new AuthoredLesson(order);
    lesson.both("title", order.title());
    lesson.both("text", order.text());
    if (order.topics().isEmpty()) lesson.faults.add("topics", 0, "content.fault.field");
    for (String topic : order.topics())
      if (!topics.contains(topic))
        lesson.faults.add("topics", 0, "knowledge.fault.unknown.topic", topic);
    for (String article : order.articles())
      if (!articles.contains(article))
        lesson.faults.add("articles", 0, "knowledge.fault.unknown.article", article);
    if (order.goalsZh().isEmpty()) lesson.faults.add("goals.zh", 0, "content.fault.field");
    if (order.goalsEn().isEmpty()) lesson.faults.add("goals.en", 0, "content.fault.field");
    MarkdownCheck check =
        new MarkdownCheck(
            lesson.faults,
            articles::contains,
            sections::contains,
            p -> p.startsWith("media/") && pictures.contains(p.substring("media/".length())));
    check.check("text.zh", new Markdown(order.text().zh()));
    check.check("text.en", new Markdown(order.text().en()));
    return lesson.faults.all();
  }

  private void both(String field, Both text) {
    if (blank(text.zh())) faults.add(field + ".zh", 0, "content.fault.field");
    if (blank(text.en())) faults.add(field + ".en", 0, "content.fault.field");
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
