package lms.rating;

import lms.platform.Refusal;

/** What was marked cannot be taken away. */
public class TaskIsDone extends Refusal {}
