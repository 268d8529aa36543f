package lms.web.content;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import lms.content.ContentAuthoringService;
import lms.content.ContentService;
import lms.content.LessonEditCard;
import lms.content.LessonOrder;
import lms.content.LessonSaved;
import lms.content.PictureCard;
import lms.content.PictureRefused;
import lms.web.layout.Speaking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lessons as their editor reads and writes them, and the pictures in them. */
@Path("content")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "content")
public class LessonsResource {
  private static final int MOST_MEGABYTES = 2;

  /** A text to preview. */
  public record Draft(@NotNull String course, @NotNull String text) {}

  /** Harmless HTML. */
  public record Preview(String html) {}

  /** How a lesson names a picture. */
  public record Named(String name) {}

  /** What is wrong in which field, in the author's language. */
  public record FieldFault(String field, String reason) {}

  /** What came of saving. */
  public record Saved(String id, int version, List<FieldFault> faults) {}

  @Inject ContentAuthoringService authoring;
  @Inject ContentService content;
  @Inject Speaking speaking;

  @GET
  @Path("lessons/{id}")
  @Operation(summary = "A lesson as its author edits it")
  public LessonEditCard open(@PathParam("id") String id) {
    return authoring.open(id);
  }

  @POST
  @Path("courses/{course}/lessons")
  @Operation(summary = "Add a lesson to a course")
  public Saved add(@PathParam("course") String course, LessonOrder order) {
    return shown(authoring.add(course, order));
  }

  @PUT
  @Path("lessons/{id}")
  @Operation(summary = "Save a lesson; refused when somebody else has saved it meanwhile")
  public Saved save(
      @PathParam("id") String id, @QueryParam("version") int version, LessonOrder order) {
    return shown(authoring.save(id, version, order));
  }

  @POST
  @Path("preview")
  @Operation(summary = "How Markdown will look: harmless HTML")
  public Preview preview(@Valid @NotNull Draft draft) {
    return new Preview(authoring.preview(draft.course(), draft.text()));
  }

  @POST
  @Path("courses/{course}/pictures")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Add a picture to a course; the body is the file")
  public Named addPicture(@PathParam("course") String course, InputStream picture)
      throws IOException {
    byte[] bytes = picture.readNBytes(MOST_MEGABYTES * 1_000_000 + 1);
    if (bytes.length > MOST_MEGABYTES * 1_000_000) throw new PictureRefused(MOST_MEGABYTES);
    return new Named(authoring.addPicture(course, bytes));
  }

  /** Served so that nothing in a drawing can act, even when it is opened by itself. */
  @GET
  @Path("pictures/{course}/{name}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "A picture of a course")
  public Response picture(@PathParam("course") String course, @PathParam("name") String name) {
    PictureCard card = content.picture(course, name);
    CacheControl keep = new CacheControl();
    keep.setPrivate(true);
    keep.setMaxAge(3600);
    return Response.ok(card.bytes(), card.mediaType())
        .cacheControl(keep)
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header("Content-Disposition", "inline; filename=\"" + card.name() + "\"")
        .build();
  }

  private Saved shown(LessonSaved saved) {
    return new Saved(
        saved.id(),
        saved.version(),
        saved.faults().stream()
            .map(f -> new FieldFault(f.path(), f.in(speaking.language())))
            .toList());
  }
}
