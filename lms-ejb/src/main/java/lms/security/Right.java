package lms.security;

/** Everything a person may be allowed to do, by name. Bundled in {@link Group}. */
public final class Right {
  /** Chores and the sample academy act with this right; no group has it. */
  public static final String SYSTEM = "SYSTEM";

  public static final String READ_CONTENT = "READ_CONTENT";
  public static final String SIT_EXAM = "SIT_EXAM";
  public static final String PRACTISE_CALL = "PRACTISE_CALL";
  public static final String SEE_OWN_RECORD = "SEE_OWN_RECORD";

  public static final String AUTHOR_CONTENT = "AUTHOR_CONTENT";
  public static final String AUTHOR_QUESTION = "AUTHOR_QUESTION";
  public static final String REVIEW_QUESTION = "REVIEW_QUESTION";
  public static final String LOAD_CONTENT = "LOAD_CONTENT";
  public static final String SEE_COHORT = "SEE_COHORT";
  public static final String SEE_SITTING = "SEE_SITTING";
  public static final String INVIGILATE = "INVIGILATE";

  /** Says how a question is to count, and sees what that would do. */
  public static final String ORDER_REGRADE = "ORDER_REGRADE";

  /** Puts another marking in force. */
  public static final String REGRADE = "REGRADE";

  public static final String DECIDE_APPEAL = "DECIDE_APPEAL";

  /** Offers times for looking at marked exams, and opens them on the spot. */
  public static final String SUPERVISE_INSPECTION = "SUPERVISE_INSPECTION";

  /** Lets somebody sit again whose exam is locked after too many fails. */
  public static final String RELEASE_EXAM = "RELEASE_EXAM";

  public static final String DECIDE_LATE_ANSWER = "DECIDE_LATE_ANSWER";

  /** Marks answers that people have to mark, without knowing whose they are. */
  public static final String MARK_ANSWER = "MARK_ANSWER";

  /** Says who marks which answers, and by when. */
  public static final String ALLOCATE_MARKING = "ALLOCATE_MARKING";

  public static final String SEE_CALL = "SEE_CALL";

  public static final String OPEN_COHORT = "OPEN_COHORT";
  public static final String EDIT_CALENDAR = "EDIT_CALENDAR";
  public static final String CONFIRM_ELIMINATION = "CONFIRM_ELIMINATION";

  public static final String SEE_PEOPLE = "SEE_PEOPLE";
  public static final String MANAGE_PEOPLE = "MANAGE_PEOPLE";

  /** Says what the bank and its academy are called. */
  public static final String NAME_BANK = "NAME_BANK";

  public static final String IMPORT_ROSTER = "IMPORT_ROSTER";
  public static final String MANAGE_ACCOUNTS = "MANAGE_ACCOUNTS";
  public static final String GIVE_FIRST_CODE = "GIVE_FIRST_CODE";
  public static final String MAKE_TOKEN = "MAKE_TOKEN";

  public static final String SEE_TOKENS = "SEE_TOKENS";
  public static final String GRANT_EXTRA_TIME = "GRANT_EXTRA_TIME";

  public static final String SEE_CREDITS = "SEE_CREDITS";
  public static final String CORRECT_CREDITS = "CORRECT_CREDITS";
  public static final String SEE_CERTIFICATES = "SEE_CERTIFICATES";
  public static final String ISSUE_CERTIFICATE = "ISSUE_CERTIFICATE";
  public static final String CHANGE_CERTIFICATE = "CHANGE_CERTIFICATE";

  public static final String SEE_AUDIT = "SEE_AUDIT";
  public static final String MOVE_CLOCK = "MOVE_CLOCK";

  private Right() {}
}
