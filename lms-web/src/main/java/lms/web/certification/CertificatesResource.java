package lms.web.certification;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import lms.certification.CertificateCard;
import lms.certification.CertificateCheckService;
import lms.certification.CertificateRow;
import lms.certification.CertificationService;
import lms.certification.CheckCard;
import lms.web.layout.BaseAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

  /**
   * A page of the list.
   *
   * @param found how many there are on all pages
   */
  public record PageCard(long found, int page, int size, List<CertificateRow> certificates) {}

  @Inject CertificationService certification;
  @Inject CertificateCheckService check;
  @Context UriInfo uri;
  @Context HttpServletRequest request;

  @GET
  @Operation(summary = "Certificates within the reach of the token, the newest first")
  @SecurityRequirement(name = "token")
  public PageCard list(
      @Parameter(description = "words in number, name or employee number") @QueryParam("words")
          String words,
      @Parameter(description = "code of the cohort") @QueryParam("cohort") String cohort,
      @Parameter(description = "id of the holder's site") @QueryParam("site") String site,
      @Parameter(description = "id of the skill") @QueryParam("skill") String skill,
      @Parameter(description = "VALID, SUSPENDED, EXPIRED or REVOKED") @QueryParam("state")
          String state,
      @Parameter(description = "first day of issue, yyyy-mm-dd") @QueryParam("from") String from,
      @Parameter(description = "last day of issue, yyyy-mm-dd") @QueryParam("until") String until,
      @Parameter(description = "from 1") @QueryParam("page") String page,
      @Parameter(description = "rows a page, at most 500") @QueryParam("size") String size) {
    FilterQuery query = new FilterQuery(n -> uri.getQueryParameters().getFirst(n));
    int rows = Math.min(Math.max(1, FilterQuery.number(size, 100)), MOST);
    int wanted = Math.max(1, FilterQuery.number(page, 1));
    return new PageCard(
        certification.count(query.filter()),
        wanted,
        rows,
        certification.list(query.filter(), (wanted - 1) * rows, rows));
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One certificate with all that happened to it")
  @SecurityRequirement(name = "token")
  public CertificateCard card(
      @Parameter(description = "as printed on the certificate", example = "HB-26-000001-C")
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
      @Parameter(description = "as printed on the certificate", example = "HB-26-000001-C")
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
      @Parameter(description = "as printed on the certificate", example = "HB-26-000001-C")
          @PathParam("number")
          String number) {
    return check.check(number, request.getRemoteAddr());
  }

  private static String clean(String number) {
    return number.replaceAll("[^A-Za-z0-9-]", "");
  }
}
