package lms.web.certification;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import lms.export.ParcelService;
import lms.web.layout.Speaking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list as a file for a spreadsheet; takes the same filter. */
@Path("certificates/files")
@Tag(name = "certificates")
@SecurityRequirement(name = "token")
public class CertificateFilesResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject ParcelService parcels;
  @Inject Speaking speaking;

  @GET
  @Path("xlsx")
  @Produces(XLSX)
  @Operation(summary = "The list as XLSX")
  public Response xlsx(@BeanParam FilterParameters filter) {
    return file(parcels.xlsx(filter.filter(), speaking.language()), "certificates.xlsx", XLSX);
  }

  @GET
  @Path("csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(summary = "The list as CSV, UTF-8 with a byte order mark")
  public Response csv(@BeanParam FilterParameters filter) {
    return file(
        parcels.csv(filter.filter(), speaking.language()),
        "certificates.csv",
        "text/csv;charset=UTF-8");
  }

  private static Response file(byte[] bytes, String name, String type) {
    return Response.ok(bytes, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
