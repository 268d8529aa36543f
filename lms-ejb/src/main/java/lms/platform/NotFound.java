package lms.platform;

/** What was asked for does not exist, or does not exist for the person who asks. */
public class NotFound extends Refusal {
  public NotFound(String kind, Object id) {
    super(kind, String.valueOf(id));
  }
}
