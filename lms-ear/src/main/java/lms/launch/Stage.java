package lms.launch;

import java.util.Locale;

/**
 * A sample academy has invented people with known passwords and a clock that can be moved. A bench
 * is a real one in everything but its data, which are made for one measurement and thrown away, and
 * its clock, which the measurement may move.
 */
public enum Stage {
  SAMPLE,
  REAL,
  BENCH;

  static Stage of(String word) {
    for (Stage stage : values()) {
      if (stage != BENCH && stage.word().equals(word)) return stage;
    }
    throw new Trouble("stage.unknown", word);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
