package lms.bite.alpha;

/** A repository that everybody can use. */
@lms.platform.Repository
public class OpenRepository {}
