package lms.certification;

import lms.platform.Refusal;

/** What was asked for does not follow from the state the certificate is in. */
public class NotInThatState extends Refusal {}
