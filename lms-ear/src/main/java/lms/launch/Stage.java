package lms.launch;

import java.util.Locale;

/** A sample academy has invented people with known passwords and a clock that can be moved. */
public enum Stage {
  SAMPLE,
  REAL;

  static Stage of(String word) {
    for (Stage stage : values()) {
      if (stage.word().equals(word)) return stage;
    }
    throw new Trouble("stage.unknown", word);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
