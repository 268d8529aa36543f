package lms.web.exam;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.exam.ExamRecordService;
import lms.exam.ExamSittingService;
import lms.recording.RecordingCard;
import lms.recording.RecordingDesk;
import lms.security.Me;
import lms.security.Right;
import lms.web.rest.Sound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sounds of spoken answers. */
@Path("sittings/{id}/recordings")
@Tag(name = "sittings")
public class RecordingsResource {
  /** By which number an answer names it. */
  public record Recorded(UUID id) {}

  /**
   * @param missing questions, from 1, whose answer names a recording that has not arrived
   * @param left how often each spoken answer may still be recorded, by question from 1
   */
  public record Heard(List<Integer> missing, Map<Integer, Integer> left) {}

  @Inject ExamSittingService exam;
  @Inject ExamRecordService records;
  @Inject Me me;

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Bring the sound of a spoken answer; brought twice, it is there once")
  public Recorded record(
      @PathParam("id") UUID id,
      @QueryParam("item") int item,
      @QueryParam("lease") int lease,
      InputStream sound)
      throws IOException {
    return new Recorded(
        exam.record(id, item, lease, sound.readNBytes(RecordingDesk.MOST_BYTES + 1)));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Which answers name a recording that has not arrived, and how many may still be made")
  public Heard heard(@PathParam("id") UUID id) {
    return new Heard(exam.unheard(id), exam.takesLeft(id));
  }

  @GET
  @Path("{recording}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The sound, for its speaker and for those who may see the result")
  public Response sound(
      @PathParam("id") UUID id,
      @PathParam("recording") UUID recording,
      @HeaderParam("Range") String range) {
    RecordingCard card =
        me.may(Right.SEE_SITTING)
            ? records.recording(id, recording)
            : exam.recording(id, recording);
    return Sound.of(card.sound(), card.type(), range);
  }
}
