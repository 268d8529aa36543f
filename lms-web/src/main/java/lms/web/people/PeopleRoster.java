package lms.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import lms.people.RosterRow;
import lms.people.RosterService;

/**
 * HR's roster in two steps. The file waits in the view for the second one; once applied it is let
 * go, so that a second click finds nothing to do.
 */
@Named
@ViewScoped
public class PeopleRoster implements Serializable {
  /** One more than a roster may have, so that the door sees that it is too large. */
  private static final int MOST_BYTES = 5 * 1024 * 1024 + 1;

  private static final List<RosterRow.State> ORDER =
      List.of(
          RosterRow.State.WRONG,
          RosterRow.State.LEAVES,
          RosterRow.State.REHIRED,
          RosterRow.State.CHANGED,
          RosterRow.State.NEW,
          RosterRow.State.UNCHANGED);

  @Inject RosterService roster;

  private transient Part upload;
  private byte[] file;
  private String fileName;
  private List<RosterRow> rows;
  private boolean done;

  public synchronized void look() {
    done = false;
    file = null;
    rows = null;
    byte[] read = read(upload);
    rows = sorted(roster.preview(read));
    fileName = upload.getSubmittedFileName();
    file = read;
  }

  public synchronized void apply() {
    if (file == null) return;
    rows = sorted(roster.apply(file));
    file = null;
    done = true;
  }

  /** Without the wrong rows that were shown. */
  public synchronized void applyOthers() {
    if (file == null) return;
    rows = sorted(roster.apply(file, RosterRow.wrong(rows)));
    file = null;
    done = true;
  }

  private static byte[] read(Part part) {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What needs a look first. */
  private static List<RosterRow> sorted(List<RosterRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingInt((RosterRow r) -> ORDER.indexOf(r.state()))
                .thenComparingInt(RosterRow::row))
        .toList();
  }

  public long count(RosterRow.State state) {
    return rows.stream().filter(r -> r.state() == state).count();
  }

  public long getToApply() {
    return rows.stream().filter(RosterRow::toApply).count();
  }

  public long getWrong() {
    return count(RosterRow.State.WRONG);
  }

  public String kind(RosterRow.State state) {
    return switch (state) {
      case NEW, REHIRED -> "ok";
      case CHANGED -> "info";
      case LEAVES -> "warn";
      case UNCHANGED -> "";
      case WRONG -> "bad";
    };
  }

  public List<RosterRow.State> getStates() {
    return ORDER;
  }

  public List<RosterRow> getRows() {
    return rows;
  }

  public String getFileName() {
    return fileName;
  }

  /** Looked at and not yet applied. */
  public boolean isWaiting() {
    return file != null;
  }

  public boolean isDone() {
    return done;
  }

  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }
}
