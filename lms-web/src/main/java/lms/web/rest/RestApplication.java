package lms.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** All JSON of the academy. Every resource goes through a door, so nothing here is left open. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Agent Academy",
            version = "1",
            description =
                "Make a token in the application and send it as Authorization: Bearer …; it carries"
                    + " rights and reach of its own. Texts come in the language of the token's"
                    + " owner, without a token in that of Accept-Language. Pages of the"
                    + " application call the same addresses with their session."),
    security = @SecurityRequirement(name = "token"),
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = RefusalMapper.Problem.class)))
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A token that HR made, limited and may withdraw")
public class RestApplication extends Application {}
