package lms.platform;

/** Nobody decides in a case of their own. */
public class OwnCase extends Refusal {}
