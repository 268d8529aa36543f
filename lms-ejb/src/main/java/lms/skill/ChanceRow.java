package lms.skill;

import java.io.Serializable;
import java.util.List;
import lms.platform.Both;

/** A level that a person may earn next, and what of it is there already. */
public record ChanceRow(
    String skillId, int level, Both skill, Both title, List<ConditionRow> conditions)
    implements Serializable {
  public int done() {
    return (int) conditions.stream().filter(ConditionRow::holds).count();
  }

  public int total() {
    return conditions.size();
  }
}
