package lms.appeal;

import java.time.Instant;
import lms.correction.ChangeKind;

/**
 * Does a regrade that is carried out meet an upheld appeal against the same question by itself? It
 * does when it was put in force after the appeal was upheld, the person's paper could be marked
 * again, and either the question is void or the person's mark has risen. Whatever else meets it, a
 * reviewer says so.
 *
 * @param decided when the regrade was put in force
 * @param leftBehind the person's paper could not be marked again
 * @param risen the person's mark has risen by it
 */
record SettlePolicy(ChangeKind kind, Instant decided, boolean leftBehind, boolean risen) {
  boolean settles(Instant upheld) {
    if (leftBehind || decided.isBefore(upheld)) return false;
    return switch (kind) {
      case VOID -> true;
      case KEY, ACCEPT, WHOLE, PARTS, EACH -> risen;
      case UNDO -> false;
    };
  }
}
