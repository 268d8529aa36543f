package lms.credit;

import java.io.Serializable;
import java.math.BigDecimal;

/** How far a person is on the way to the elective credits that everybody aims at in a year. */
public record AimCard(int year, BigDecimal has, BigDecimal aim) implements Serializable {}
