package lms.web.rating;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import lms.rating.MarkOrder;
import lms.rating.RatingTaskService;
import lms.rating.TaskCard;
import lms.rating.TaskRow;
import lms.recording.RecordingCard;
import lms.web.rest.Sound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers that I have to mark; nobody learns here whose they are. */
@Path("ratings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ratings")
public class RatingsResource {
  @Inject RatingTaskService tasks;

  @GET
  @Operation(summary = "My tasks, the most urgent first")
  public List<TaskRow> mine() {
    return tasks.mine();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One of my tasks: the answer, its guide, and what I gave")
  public TaskCard open(@PathParam("id") long id) {
    return tasks.open(id);
  }

  @GET
  @Path("{id}/recording")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The sound of a spoken answer that I have to mark")
  public Response recording(@PathParam("id") long id, @HeaderParam("Range") String range) {
    RecordingCard card = tasks.recording(id);
    return Sound.of(card.sound(), card.type(), range);
  }

  @POST
  @Path("{id}/marks")
  @Operation(summary = "Give a mark; again with a reason, while the answer has none that counts")
  public TaskCard mark(@PathParam("id") long id, @Valid @NotNull MarkOrder order) {
    tasks.mark(id, order);
    return tasks.open(id);
  }
}
