package lms.web.certification;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lms.certification.CertificateFilter;
import lms.certification.CertificateState;
import lms.web.layout.UnreadableParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The filter as a program sends it, the same wherever certificates are listed, exported or packed.
 * A slip in it must never mean "all", so whatever cannot be read is refused by its name.
 */
public class FilterParameters {
  @QueryParam("words")
  @Parameter(description = "words in number, name or employee number")
  String words;

  @QueryParam("cohort")
  @Parameter(description = "code of the cohort")
  String cohort;

  @QueryParam("site")
  @Parameter(
      description = "id of the holder's site",
      schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
  String site;

  @QueryParam("skill")
  @Parameter(description = "id of the skill")
  String skill;

  @QueryParam("state")
  @Parameter(
      description = "in capital letters",
      schema = @Schema(implementation = CertificateState.class))
  String state;

  @QueryParam("ending")
  @Parameter(
      description = "true: valid today and over within " + CertificateFilter.ENDING_DAYS + " days",
      schema = @Schema(type = SchemaType.BOOLEAN))
  String ending;

  @QueryParam("from")
  @Parameter(
      description = "first day of issue, yyyy-mm-dd",
      schema = @Schema(implementation = LocalDate.class))
  String from;

  @QueryParam("until")
  @Parameter(
      description = "last day of issue, yyyy-mm-dd",
      schema = @Schema(implementation = LocalDate.class))
  String until;

  @Context UriInfo uri;

  /**
   * @param numbers names of what else this address takes: numbers from 1
   * @throws UnreadableParameters for what is misspelt, said twice or not known here
   */
  CertificateFilter filter(String... numbers) {
    FilterQuery query = new FilterQuery(this::value);
    Map<String, String> wrong = new TreeMap<>();
    query.unreadable().forEach(name -> wrong.put(name, "layout.invalidField.pattern"));
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              boolean number = List.of(numbers).contains(name);
              if (!number && !FilterQuery.NAMES.contains(name))
                wrong.put(name, "layout.invalidField.unknown");
              else if (values.size() > 1) wrong.put(name, "layout.invalidField.repeated");
              else if (number && FilterQuery.number(values.get(0), 0) < 1)
                wrong.put(name, "layout.invalidField.pattern");
            });
    if (!wrong.isEmpty()) throw new UnreadableParameters(wrong);
    return query.filter();
  }

  private String value(String name) {
    return switch (name) {
      case "words" -> words;
      case "cohort" -> cohort;
      case "site" -> site;
      case "skill" -> skill;
      case "state" -> state;
      case "ending" -> ending;
      case "from" -> from;
      case "until" -> until;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
