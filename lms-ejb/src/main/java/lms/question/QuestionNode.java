package lms.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lms.loading.ContentSet;

/** A question as course-content writes it, read into a card. */
final class QuestionNode {
  private QuestionNode() {}

  static QuestionCard card(String topic, JsonNode node, int version) {
    String source = node.path("source").asText();
    int hash = source.indexOf('#');
    return new QuestionCard(
        node.path("id").asText(),
        version,
        topic,
        node.path("type").asText(),
        node.path("level").asText(),
        node.path("difficulty").asDouble(),
        node.path("critical").asBoolean(false),
        hash < 0 ? source : source.substring(0, hash),
        hash < 0 ? "" : source.substring(hash + 1),
        body(node));
  }

  private static QuestionBody body(JsonNode node) {
    return new QuestionBody(
        ContentSet.both(node.path("stem")),
        list(
            node.path("options"),
            o ->
                new QuestionBody.Option(
                    o.path("id").asText(),
                    ContentSet.both(o.path("text")),
                    o.path("right").asBoolean(false))),
        node.path("answer").isBoolean() ? node.path("answer").asBoolean() : null,
        list(
            node.path("blanks"),
            b ->
                new QuestionBody.Blank(
                    list(b.path("accept"), JsonNode::asText),
                    number(b.path("number")),
                    number(b.path("tolerance")))),
        list(
            node.path("items"),
            i -> new QuestionBody.Item(i.path("id").asText(), ContentSet.both(i.path("text")))),
        list(
            node.path("pairs"),
            p ->
                new QuestionBody.Pair(
                    p.path("id").asText(),
                    ContentSet.both(p.path("left")),
                    ContentSet.both(p.path("right")))),
        list(
            node.path("extra"),
            x -> new QuestionBody.Extra(x.path("id").asText(), ContentSet.both(x.path("right")))),
        ContentSet.both(node.path("explanation")),
        node.has("guide") ? guide(node.path("guide")) : null,
        node.has("rule") ? rule(node.path("rule")) : null);
  }

  private static QuestionBody.ShortRule rule(JsonNode node) {
    return new QuestionBody.ShortRule(
        list(node.path("accept"), JsonNode::asText),
        list(node.path("wrong"), JsonNode::asText),
        list(
            node.path("keywords"),
            k ->
                new QuestionBody.Keyword(
                    list(k.path("any"), JsonNode::asText), k.path("points").asInt())),
        number(node.path("confidence")));
  }

  private static QuestionBody.Guide guide(JsonNode node) {
    return new QuestionBody.Guide(
        whole(node.path("longest")),
        whole(node.path("seconds")),
        list(
            node.path("criteria"),
            c ->
                new QuestionBody.Criterion(
                    c.path("id").asText(),
                    c.path("points").asInt(),
                    ContentSet.both(c.path("title")),
                    ContentSet.both(c.path("text")))),
        ContentSet.both(node.path("model")));
  }

  private static Integer whole(JsonNode node) {
    return node.isInt() ? node.asInt() : null;
  }

  private static BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> one) {
    List<T> all = new ArrayList<>();
    array.forEach(n -> all.add(one.apply(n)));
    return all;
  }
}
