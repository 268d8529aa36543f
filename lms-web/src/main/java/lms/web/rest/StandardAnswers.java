package lms.web.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the description at build time: what every address may answer besides what is asked for.
 */
public class StandardAnswers implements OASFilter {
  private static final Map<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "400", "What was sent cannot be read, or lacks what it should hold: see fields",
              "401", "No token or session, or one that does not work any more",
              "403", "The caller lacks the right",
              "404", "It does not exist, or not for this caller",
              "409", "A rule of the academy says no: see key and text"));

  @Override
  public void filterOpenAPI(OpenAPI all) {
    for (Map.Entry<String, PathItem> path : all.getPaths().getPathItems().entrySet())
      for (Operation operation : path.getValue().getOperations().values())
        complete(operation, path.getKey());
  }

  private static void complete(Operation operation, String path) {
    for (APIResponse answer : operation.getResponses().getAPIResponses().values())
      if (answer.getContent() != null)
        for (MediaType file : answer.getContent().getMediaTypes().values())
          if (file.getSchema() == null) file.schema(bytes());
    boolean open = List.of().equals(operation.getSecurity());
    ALWAYS.forEach(
        (status, meaning) -> {
          if (path.endsWith("/ready") || open && (status.equals("401") || status.equals("403")))
            return;
          if (!operation.getResponses().hasAPIResponse(status))
            operation.getResponses().addAPIResponse(status, problem(meaning));
        });
  }

  private static Schema bytes() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("binary");
  }

  private static APIResponse problem(String meaning) {
    return OASFactory.createAPIResponse()
        .description(meaning)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/json",
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }
}
