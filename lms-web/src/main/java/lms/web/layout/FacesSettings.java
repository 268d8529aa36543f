package lms.web.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches CDI on for Faces. */
@FacesConfig
@ApplicationScoped
public class FacesSettings {}
