package lms.org;

/** The bank has another name from now on. */
public record BankNamed() {}
