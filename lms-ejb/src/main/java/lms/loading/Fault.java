package lms.loading;

import java.io.Serializable;
import java.util.List;
import lms.platform.Language;
import lms.platform.Texts;

/** One thing that is wrong in a folder: where, and why in both languages. */
public record Fault(String path, int line, String reasonKey, List<Object> facts)
    implements Serializable {
  public String in(Language language) {
    return Texts.in(language).of(reasonKey, facts.toArray());
  }
}
