package lms.web.question;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lms.question.QuestionAuthoringService;
import lms.question.QuestionCard;
import lms.question.QuestionEditCard;
import lms.question.QuestionFault;
import lms.question.QuestionSaved;
import lms.question.QuestionState;
import lms.question.QuestionVersionRow;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.NamesBean;
import lms.web.layout.Speaking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions as their editor reads and writes them, and the steps of their life. */
@Path("questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "questions")
public class QuestionsResource {
  /** What is wrong at which place of the form, in the author's language. */
  public record PlaceFault(String at, String reason) {}

  /** Why a version goes back or is retired. */
  public record Why(@NotNull String why) {}

  /**
   * A question with what this person may do now.
   *
   * @param lock to be said when it is saved
   * @param review may this person activate it or send it back?
   * @param mine did this person write any of it?
   */
  public record Opened(
      QuestionCard card,
      int lock,
      QuestionState state,
      List<PlaceFault> faults,
      List<QuestionVersionRow> versions,
      boolean edit,
      boolean review,
      boolean mine) {}

  /** What came of a step. */
  public record Saved(String id, int version, QuestionState state, List<PlaceFault> faults) {}

  @Inject QuestionAuthoringService questions;
  @Inject Speaking speaking;
  @Inject NamesBean names;
  @Inject Me me;

  @GET
  @Path("{id}")
  @Operation(summary = "A question with its versions and what I may do with it")
  public Opened open(@PathParam("id") String id) {
    QuestionEditCard opened = questions.open(id);
    return new Opened(
        opened.card(),
        opened.lock(),
        opened.state(),
        shown(opened.faults()),
        opened.versions().stream().map(this::named).toList(),
        me.may(Right.AUTHOR_QUESTION),
        me.may(Right.REVIEW_QUESTION),
        opened.mine());
  }

  @POST
  @Operation(summary = "Save a draft; editing an active question begins its next version")
  public Saved save(@QueryParam("lock") int lock, @Valid @NotNull QuestionCard card) {
    return shown(questions.save(card, lock));
  }

  @POST
  @Path("{id}/hand-in")
  @Operation(summary = "Hand a draft in for review")
  public Saved handIn(@PathParam("id") String id) {
    return shown(questions.handIn(id));
  }

  @POST
  @Path("{id}/activate")
  @Operation(summary = "Make a reviewed version active; not by its author")
  public Saved activate(@PathParam("id") String id) {
    return shown(questions.activate(id));
  }

  @POST
  @Path("{id}/send-back")
  @Operation(summary = "Send a version back to its author, saying why")
  public Saved sendBack(@PathParam("id") String id, @Valid @NotNull Why why) {
    return shown(questions.sendBack(id, why.why()));
  }

  @POST
  @Path("{id}/retire")
  @Operation(summary = "Take a question out of every future paper, saying why")
  public Saved retire(@PathParam("id") String id, @Valid @NotNull Why why) {
    return shown(questions.retire(id, why.why()));
  }

  @DELETE
  @Path("{id}/draft")
  @Operation(summary = "Take a draft back; what was active before it stays so")
  public void drop(@PathParam("id") String id) {
    questions.drop(id);
  }

  /** Who wrote and reviewed it, in the language of whoever reads it. */
  private QuestionVersionRow named(QuestionVersionRow v) {
    return new QuestionVersionRow(
        v.version(),
        v.state(),
        names.of(v.authorId(), v.author()),
        v.authorId(),
        v.written(),
        v.reviewerId() == null ? null : names.of(v.reviewerId(), v.reviewer()),
        v.reviewerId(),
        v.reviewed(),
        v.remark());
  }

  private Saved shown(QuestionSaved saved) {
    return new Saved(saved.id(), saved.version(), saved.state(), shown(saved.faults()));
  }

  private List<PlaceFault> shown(List<QuestionFault> faults) {
    return faults.stream()
        .map(f -> new PlaceFault(f.at(), speaking.texts().of(f.reasonKey(), f.facts().toArray())))
        .toList();
  }
}
