package lms.loading;

import java.io.Serializable;
import java.util.List;

/**
 * What came of a loading.
 *
 * @param applied false after a dry run and whenever there is a fault
 * @param kept what people changed here, so that the loading did not touch it
 * @param retired what its file says no more, so that it is used no more
 * @param left what came from a file that is not in this folder; it stays in use
 */
public record LoadCard(
    boolean applied,
    int files,
    List<Fault> faults,
    List<LoadRow> rows,
    List<LoadedThing> kept,
    List<LoadedThing> retired,
    List<LoadedThing> left)
    implements Serializable {
  static LoadCard of(boolean applied, int files, Faults faults, LoadReport report) {
    List<LoadRow> rows =
        report.counts().entrySet().stream()
            .map(
                e ->
                    new LoadRow(
                        e.getKey(),
                        e.getValue().getOrDefault(LoadReport.Outcome.ADDED, 0),
                        e.getValue().getOrDefault(LoadReport.Outcome.CHANGED, 0),
                        e.getValue().getOrDefault(LoadReport.Outcome.UNCHANGED, 0),
                        e.getValue().getOrDefault(LoadReport.Outcome.KEPT, 0),
                        e.getValue().getOrDefault(LoadReport.Outcome.RETIRED, 0),
                        e.getValue().getOrDefault(LoadReport.Outcome.LEFT, 0)))
            .toList();
    return new LoadCard(
        applied,
        files,
        faults.all(),
        rows,
        report.named(LoadReport.Outcome.KEPT),
        report.named(LoadReport.Outcome.RETIRED),
        report.named(LoadReport.Outcome.LEFT));
  }
}
