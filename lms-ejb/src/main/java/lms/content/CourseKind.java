package lms.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lms.knowledge.Markdown;
import lms.knowledge.MarkdownCheck;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;
import lms.platform.Both;

@ApplicationScoped
class CourseKind implements ContentKind {
  @Inject Courses courses;

  @Override
  public String kind() {
    return "course";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    ids.add("course", file.root().path("id").asText(), file, "/id");
    int i = 0;
    for (JsonNode lesson : file.root().path("lessons"))
      ids.add("lesson", lesson.path("id").asText(), file, "/lessons/" + i++ + "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    for (ContentFile file : all.of(kind())) {
      int i = 0;
      for (JsonNode lesson : file.root().path("lessons"))
        check(all, file, lesson, "/lessons/" + i++, faults);
      for (String path : all.below(file.beside("media/")))
        if (PictureKind.of(all.bytes(path).orElseThrow()).isEmpty())
          faults.add(path, 0, "content.fault.picture");
    }
  }

  private static void check(
      ContentSet all, ContentFile file, JsonNode node, String at, Faults faults) {
    known(all, file, node, at, "topics", "topic", faults);
    known(all, file, node, at, "articles", "article", faults);
    MarkdownCheck check =
        new MarkdownCheck(
            faults,
            t -> all.knows("article", t),
            t -> all.knows("section", t),
            t -> all.bytes(file.beside(t)).isPresent());
    for (String language : List.of("zh", "en")) {
      String path = path(file, node, language);
      String text = all.text(path).orElse(null);
      if (text == null) faults.at(file, at + "/file", "loading.fault.noFile", path);
      else check.check(path, new Markdown(text));
    }
  }

  private static void known(
      ContentSet all,
      ContentFile file,
      JsonNode node,
      String at,
      String field,
      String entity,
      Faults faults) {
    int i = 0;
    for (JsonNode id : node.path(field)) {
      String pointer = at + "/" + field + "/" + i++;
      if (!all.knows(entity, id.asText()))
        faults.at(file, pointer, "knowledge.fault.unknown." + entity, id.asText());
    }
  }

  private static String path(ContentFile file, JsonNode lesson, String language) {
    return file.beside("lessons/" + lesson.path("file").asText() + "." + language + ".md");
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    for (ContentFile file : all.of(kind())) {
      storeCourse(file, report);
      int i = 0;
      for (JsonNode lesson : file.root().path("lessons"))
        storeLesson(all, file, lesson, 10 * ++i, report);
      for (String path : all.below(file.beside("media/")))
        storePicture(file, path, all.bytes(path).orElseThrow(), report);
    }
    all.gone("lesson").forEach(id -> courses.lesson(id).ifPresent(l -> retire(l, report)));
    all.gone("course").forEach(id -> courses.find(id).ifPresent(c -> retire(c, report)));
  }

  private static void retire(Lesson lesson, LoadReport report) {
    if (lesson.edited()) {
      report.kept("lesson", lesson.id());
      return;
    }
    lesson.retire();
    report.retired("lesson", lesson.id());
  }

  /** A course stays for the lessons that people wrote or changed here. */
  private void retire(Course course, LoadReport report) {
    courses.flush();
    if (courses.lessons(course.id()).isEmpty()) {
      course.retire();
      report.retired("course", course.id());
    } else report.kept("course", course.id());
  }

  private void storeCourse(ContentFile file, LoadReport report) {
    JsonNode node = file.root();
    String id = node.path("id").asText();
    String mark = ContentSet.mark(node.path("title"), node.path("summary"));
    Course known = courses.find(id).orElse(null);
    if (known != null && known.saysAlready(mark)) {
      report.unchanged("course", id);
      return;
    }
    Course course = known == null ? new Course(id) : known;
    course.load(ContentSet.both(node.path("title")), ContentSet.both(node.path("summary")), mark);
    if (known == null) {
      courses.add(course);
      report.added("course", id);
    } else report.changed("course", id);
  }

  private void storeLesson(
      ContentSet all, ContentFile file, JsonNode node, int place, LoadReport report) {
    String id = node.path("id").asText();
    Both text =
        new Both(
            all.text(path(file, node, "zh")).orElseThrow(),
            all.text(path(file, node, "en")).orElseThrow());
    String mark = ContentSet.mark(node, place, text.zh(), text.en());
    Lesson known = courses.lesson(id).orElse(null);
    if (known != null && known.edited()) {
      if (known.order().equals(order(node, text))) report.unchanged("lesson", id);
      else report.kept("lesson", id);
    } else if (known != null && known.saysAlready(mark)) report.unchanged("lesson", id);
    else {
      String course = file.root().path("id").asText();
      Lesson lesson = known == null ? new Lesson(id, course, place) : known;
      lesson.take(order(node, text));
      lesson.loaded(course, place, mark);
      if (known == null) {
        courses.add(lesson);
        report.added("lesson", id);
      } else report.changed("lesson", id);
    }
  }

  private static LessonOrder order(JsonNode node, Both text) {
    return new LessonOrder(
        ContentSet.both(node.path("title")),
        strings(node.path("topics")),
        node.path("minutes").asInt(),
        strings(node.path("articles")),
        strings(node.path("goals").path("zh")),
        strings(node.path("goals").path("en")),
        text);
  }

  private void storePicture(ContentFile file, String path, byte[] bytes, LoadReport report) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String courseId = file.root().path("id").asText();
    String mark = ContentSet.mark(Arrays.hashCode(bytes), bytes.length);
    Picture known = courses.picture(courseId, name).orElse(null);
    if (known != null && mark.equals(known.loadedMark())) {
      report.unchanged("picture", path);
      return;
    }
    if (known != null && known.loadedMark() == null) {
      report.kept("picture", path);
      return;
    }
    Picture picture = known == null ? new Picture(courseId, name) : known;
    picture.take(PictureKind.of(bytes).orElseThrow(), bytes, mark);
    if (known == null) {
      courses.add(picture);
      report.added("picture", path);
    } else report.changed("picture", path);
  }

  private static List<String> strings(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(n -> all.add(n.asText()));
    return all;
  }
}
