package lms.web.layout;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All JSON of the academy. Every resource goes through a door, so nothing here is left open. */
@ApplicationPath("api/v1")
public class RestApplication extends Application {}
