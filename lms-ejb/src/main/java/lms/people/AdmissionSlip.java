package lms.people;

import java.time.LocalDate;
import lms.platform.Both;

/**
 * What a newcomer is handed on paper: who they are and the code in clear. Lives in memory between
 * the making and the printing, is not serializable, and goes nowhere else.
 *
 * @param nameLatin null when no Latin spelling is known
 * @param site null for people at no site
 * @param team null for people in no team
 * @param lastDay the last day on which the code works
 */
public record AdmissionSlip(
    String number,
    String name,
    String nameLatin,
    Both site,
    Both team,
    String code,
    LocalDate lastDay) {
  /** Without the code, because logs are read by others. */
  @Override
  public String toString() {
    return "AdmissionSlip[number=" + number + "]";
  }
}
