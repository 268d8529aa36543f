package lms.web.layout;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lms.platform.Texts;

/** An address whose parameters cannot be taken as they stand: by name, the key of what is wrong. */
public class UnreadableParameters extends RuntimeException {
  private final transient Map<String, String> wrong;

  public UnreadableParameters(Map<String, String> wrong) {
    super(wrong.toString(), null, false, false);
    this.wrong = new TreeMap<>(wrong);
  }

  List<FieldProblem> fields(Texts texts) {
    return wrong.entrySet().stream()
        .map(e -> new FieldProblem(e.getKey(), texts.of(e.getValue())))
        .toList();
  }
}
