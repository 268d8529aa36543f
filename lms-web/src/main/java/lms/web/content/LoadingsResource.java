package lms.web.content;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import lms.loading.ArchiveTooHeavy;
import lms.loading.ContentLoadingService;
import lms.loading.Fault;
import lms.loading.LoadCard;
import lms.loading.LoadProgress;
import lms.loading.LoadRow;
import lms.loading.LoadedThing;
import lms.security.Me;
import lms.web.layout.Speaking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Loads content: a dry run first, then for good. */
@Path("content/loadings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
public class LoadingsResource {
  private static final int MOST_MEGABYTES = 20;

  /** A fault in the reader's language. */
  public record FaultRow(String path, int line, String reason) {}

  /** What the page shows. */
  public record Loaded(
      boolean applied,
      int files,
      List<FaultRow> faults,
      List<LoadRow> rows,
      List<LoadedThing> kept,
      List<LoadedThing> retired,
      List<LoadedThing> left) {}

  @Inject ContentLoadingService loading;
  @Inject LoadProgress progress;
  @Inject Speaking speaking;
  @Inject Me me;

  /** What came with the program. If it is the whole, what stands in no file is retired. */
  @POST
  @Path("own")
  @Operation(summary = "Load the content that came with the program")
  public Loaded own(
      @QueryParam("whole") @DefaultValue("false") boolean whole,
      @QueryParam("dry") @DefaultValue("true") boolean dry) {
    return shown(loading.load(whole, dry));
  }

  /** An archive in the body. If it is the whole, what stands in no file is retired. */
  @POST
  @Path("sent")
  @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
  @Operation(summary = "Load the content of a ZIP archive")
  public Loaded sent(
      InputStream zip,
      @QueryParam("whole") @DefaultValue("false") boolean whole,
      @QueryParam("dry") @DefaultValue("true") boolean dry)
      throws IOException {
    byte[] bytes = zip.readNBytes(MOST_MEGABYTES * 1_000_000 + 1);
    if (bytes.length > MOST_MEGABYTES * 1_000_000) throw new ArchiveTooHeavy(MOST_MEGABYTES);
    return shown(loading.loadSent(bytes, whole, dry));
  }

  @GET
  @Path("progress")
  @Operation(summary = "How far my loading is")
  public LoadProgress.Steps progress() {
    return progress.of(me.id());
  }

  private Loaded shown(LoadCard card) {
    return new Loaded(
        card.applied(),
        card.files(),
        card.faults().stream().map(this::row).toList(),
        card.rows(),
        card.kept(),
        card.retired(),
        card.left());
  }

  private FaultRow row(Fault fault) {
    return new FaultRow(fault.path(), fault.line(), fault.in(speaking.language()));
  }
}
