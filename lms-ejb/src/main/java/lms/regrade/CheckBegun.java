package lms.regrade;

/** The academy begins to find out what a regrade would do; what was foretold before is void. */
public record CheckBegun(long regradeId) {}
