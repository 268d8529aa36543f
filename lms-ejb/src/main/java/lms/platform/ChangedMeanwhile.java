package lms.platform;

/** Somebody else has changed it since the form was opened that is now sent. */
public class ChangedMeanwhile extends Refusal {
  /**
   * @param now the version that is stored
   * @param seen the version that the form showed
   * @throws ChangedMeanwhile when they differ
   */
  public static void refuse(int now, int seen) {
    if (now != seen) throw new ChangedMeanwhile();
  }
}
