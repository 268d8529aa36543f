package lms.web.rest;

import jakarta.ws.rs.core.Response;

/** Settings of Safe Exam Browser, to be opened with it. */
public final class SafeBrowserFile {
  public static final String TYPE = "application/seb";

  private SafeBrowserFile() {}

  public static Response of(byte[] settings) {
    return Response.ok(settings, TYPE)
        .header("Content-Disposition", "attachment; filename=\"exam.seb\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
