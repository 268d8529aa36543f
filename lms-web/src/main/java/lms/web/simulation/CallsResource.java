package lms.web.simulation;

import jakarta.inject.Inject;
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

/** Calls as JSON: the desk page speaks this. */
@Path("calls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {
  @Inject SimulationService simulation;

  @GET
  public List<MyCallRow> mine() {
    return simulation.mine();
  }

  @POST
  public CallCard start(StartOrder order) {
    return simulation.state(simulation.start(order));
  }

  @GET
  @Path("{id}")
  public CallCard state(@PathParam("id") UUID id) {
    return simulation.state(id);
  }

  /** {@code order.sequence()} lets the same message come twice and guards a second tab. */
  @POST
  @Path("{id}/moves")
  public CallCard act(@PathParam("id") UUID id, MoveOrder order) {
    return simulation.act(id, order);
  }

  @GET
  @Path("{id}/result")
  public ResultCard result(@PathParam("id") UUID id) {
    return simulation.result(id);
  }
}
