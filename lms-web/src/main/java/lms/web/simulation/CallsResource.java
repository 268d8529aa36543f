package lms.web.simulation;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lms.simulation.CallCard;
import lms.simulation.MoveOrder;
import lms.simulation.MyCallRow;
import lms.simulation.ResultCard;
import lms.simulation.SimulationService;
import lms.simulation.StartOrder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls as JSON: the desk page speaks this. */
@Path("calls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CallsResource {
  @Inject SimulationService simulation;

  @GET
  @Operation(summary = "My practice calls, the newest first")
  public List<MyCallRow> mine() {
    return simulation.mine();
  }

  @POST
  @Operation(summary = "Begin a call of a scenario")
  public CallCard start(@Valid @NotNull StartOrder order) {
    return simulation.state(simulation.start(order));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A call of mine as it stands")
  public CallCard state(@PathParam("id") UUID id) {
    return simulation.state(id);
  }

  /** {@code order.sequence()} lets the same message come twice and guards a second tab. */
  @POST
  @Path("{id}/moves")
  @Operation(summary = "One move; the same number twice counts once")
  public CallCard act(@PathParam("id") UUID id, @Valid @NotNull MoveOrder order) {
    return simulation.act(id, order);
  }

  @GET
  @Path("{id}/result")
  @Operation(summary = "The findings of a call that is over, each with its moment")
  public ResultCard result(@PathParam("id") UUID id) {
    return simulation.result(id);
  }
}
