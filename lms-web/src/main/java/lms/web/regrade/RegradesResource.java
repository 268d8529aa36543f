package lms.web.regrade;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lms.regrade.RegradeCounts;
import lms.regrade.RegradeProgress;
import lms.regrade.RegradeService;
import lms.regrade.RegradeState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Regrades for a page or program that follows one. */
@Path("regrades")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regrades")
public class RegradesResource {
  @Inject RegradeService regrades;
  @Inject ChangeWords words;

  /**
   * How far a regrade is.
   *
   * @param busy has the academy something to do?
   * @param words the same in the reader's language; empty when it has not
   */
  public record Progress(RegradeState state, boolean busy, RegradeCounts counts, String words) {}

  @GET
  @Path("{id}/progress")
  @Operation(summary = "How far a regrade is")
  public Progress progress(@PathParam("id") long id) {
    RegradeProgress now = regrades.progress(id);
    boolean busy = now.state().busy();
    return new Progress(
        now.state(), busy, now.counts(), busy ? words.progress(now.state(), now.counts()) : "");
  }
}
