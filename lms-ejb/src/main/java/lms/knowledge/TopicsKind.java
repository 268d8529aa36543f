package lms.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;

@ApplicationScoped
class TopicsKind implements ContentKind {
  @Inject Articles articles;

  @Override
  public String kind() {
    return "topics";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    int i = 0;
    for (JsonNode topic : file.root().path("topics"))
      ids.add("topic", topic.path("id").asText(), file, "/topics/" + i++ + "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {}

  @Override
  public void store(ContentSet all, LoadReport report) {
    for (ContentFile file : all.of(kind()))
      for (JsonNode topic : file.root().path("topics")) store(topic, report);
    for (String id : all.gone("topic")) {
      articles.topic(id).ifPresent(Topic::retire);
      report.retired("topic", id);
    }
  }

  private void store(JsonNode node, LoadReport report) {
    String id = node.path("id").asText();
    String mark = ContentSet.mark(node);
    Topic known = articles.topic(id).orElse(null);
    if (known != null && known.saysAlready(mark)) {
      report.unchanged("topic", id);
      return;
    }
    Topic topic = known == null ? new Topic(id) : known;
    topic.load(
        node.path("order").asInt(),
        node.path("callShare").asDouble(),
        ContentSet.both(node.path("title")),
        mark);
    if (known == null) {
      articles.add(topic);
      report.added("topic", id);
    } else report.changed("topic", id);
  }
}
