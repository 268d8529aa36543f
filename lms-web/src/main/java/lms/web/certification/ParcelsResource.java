package lms.web.certification;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lms.export.ParcelCard;
import lms.export.ParcelService;
import lms.export.SheetCard;
import lms.web.layout.BaseAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hundreds of certificates as one ZIP, made in the background. */
@Path("certificates/parcels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
@SecurityRequirement(name = "token")
public class ParcelsResource {
  @Inject ParcelService parcels;
  @Context HttpServletRequest request;

  @POST
  @Operation(summary = "Asks for a ZIP; takes the same filter as the list")
  public ParcelCard ask(@BeanParam FilterParameters filter) {
    return parcels.ask(filter.filter(), BaseAddress.of(request));
  }

  @GET
  @Operation(summary = "My ZIPs and how far they are")
  public List<ParcelCard> mine() {
    return parcels.mine();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Cancels or removes a ZIP")
  public void drop(@PathParam("id") UUID id) {
    parcels.drop(id);
  }

  @GET
  @Path("{id}/zip")
  @Produces("application/zip")
  @Operation(summary = "The ZIP, once it is ready")
  public Response zip(@PathParam("id") UUID id) {
    int total = parcels.open(id);
    StreamingOutput body =
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          for (int place = 1; place <= total; place++) {
            SheetCard sheet = parcels.sheet(id, place);
            zip.putNextEntry(new ZipEntry(sheet.name()));
            zip.write(sheet.bytes());
            zip.closeEntry();
          }
          zip.finish();
        };
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"certificates.zip\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
