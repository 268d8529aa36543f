package lms.web.certification;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import lms.certification.CertificateCard;
import lms.certification.CertificateCheckService;
import lms.certification.CertificateFilter;
import lms.certification.CertificateRow;
import lms.certification.CertificationService;
import lms.certification.CheckCard;
import lms.web.layout.BaseAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates for HR's programs. */
@Path("certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class CertificatesResource {
  private static final int MOST = 500;
  private static final String EXAMPLE = "AC-2026-004817-2";

  /**
   * A page of the list.
   *
   * @param found how many there are on all pages
   */
  public record PageCard(long found, int page, int size, List<CertificateRow> certificates) {}

  @Inject CertificationService certification;
  @Inject CertificateCheckService check;
  @Context HttpServletRequest request;

  @GET
  @Operation(summary = "Certificates within the reach of the token, the newest first")
  @SecurityRequirement(name = "token")
  public PageCard list(
      @BeanParam FilterParameters sent,
      @Parameter(
              description = "from 1",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
          @QueryParam("page")
          String page,
      @Parameter(
              description = "rows a page; more than 500 counts as 500",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "100"))
          @QueryParam("size")
          String size) {
    CertificateFilter filter = sent.filter("page", "size");
    int rows = Math.min(FilterQuery.number(size, 100), MOST);
    int wanted = FilterQuery.number(page, 1);
    return new PageCard(
        certification.count(filter),
        wanted,
        rows,
        certification.list(filter, (wanted - 1) * rows, rows));
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One certificate with all that happened to it")
  @SecurityRequirement(name = "token")
  public CertificateCard card(
      @Parameter(description = "as printed on the certificate", example = EXAMPLE)
          @PathParam("number")
          String number) {
    return certification.card(number);
  }

  @GET
  @Path("{number}/pdf")
  @Produces("application/pdf")
  @Operation(summary = "The sheet as PDF/A-2a and PDF/UA-1")
  @SecurityRequirement(name = "token")
  public Response pdf(
      @Parameter(description = "as printed on the certificate", example = EXAMPLE)
          @PathParam("number")
          String number) {
    byte[] pdf = certification.paper(number, BaseAddress.of(request));
    return Response.ok(pdf, "application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + clean(number) + ".pdf\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  @GET
  @Path("{number}/check")
  @Operation(summary = "What anybody may know of a certificate; needs no token and is slowed")
  @SecurityRequirements
  public CheckCard check(
      @Parameter(description = "as printed on the certificate", example = EXAMPLE)
          @PathParam("number")
          String number) {
    return check.check(number, request.getRemoteAddr());
  }

  private static String clean(String number) {
    return number.replaceAll("[^A-Za-z0-9-]", "");
  }
}
