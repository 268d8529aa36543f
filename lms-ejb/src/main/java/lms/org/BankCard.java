package lms.org;

import java.io.Serializable;

/**
 * The bank as its form shows it.
 *
 * @param name null until somebody has named it
 * @param version to be sent back with a change
 */
public record BankCard(BankName name, int version) implements Serializable {}
