package lms.bite.alpha;

/** A row that is no record. */
public class SomethingHappenedRow {}
