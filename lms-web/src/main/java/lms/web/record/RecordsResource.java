package lms.web.record;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lms.record.RecordCard;
import lms.record.RecordService;
import lms.web.layout.BaseAddress;
import lms.web.layout.Speaking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records of finished sittings: everything asked, done and marked, with the seals. */
@Path("records/{sitting}")
@Tag(name = "records")
@SecurityRequirement(name = "token")
public class RecordsResource {
  private static final String PDF = "application/pdf";

  @Inject RecordService records;
  @Inject Speaking speaking;
  @Context HttpServletRequest request;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The record as JSON")
  public RecordCard json(@PathParam("sitting") UUID sitting) {
    return records.card(sitting);
  }

  @GET
  @Path("pdf")
  @Produces(PDF)
  @Operation(summary = "The record as PDF/A-2a and PDF/UA-1")
  public Response pdf(@PathParam("sitting") UUID sitting) {
    byte[] bytes = records.pdf(sitting, BaseAddress.of(request), speaking.language());
    return Response.ok(bytes, PDF)
        .header("Content-Disposition", "attachment; filename=\"exam-record-" + sitting + ".pdf\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
