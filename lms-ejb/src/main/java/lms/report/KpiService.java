package lms.report;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import lms.security.Right;

/** What every key figure means and how it is counted, for everybody who is measured by it. */
@Stateless
@DenyAll
public class KpiService {
  @Inject Kpis kpis;

  /**
   * In the order of the dictionary.
   *
   * @param words what they must speak of; blank for all
   */
  @RolesAllowed(Right.READ_CONTENT)
  public List<KpiRow> find(@NotNull String words) {
    return kpis.all().values().stream()
        .map(KpiRow::of)
        .filter(k -> words.isBlank() || k.speaksOf(words))
        .toList();
  }
}
