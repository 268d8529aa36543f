package lms.bite.alpha;

/** Touches what belongs to other rooms, looks at its own watch, prints. */
class Sneaky {
  jakarta.persistence.EntityManager em;
  org.quartz.Scheduler quartz;
  com.itextpdf.kernel.pdf.PdfDocument pdf;
  jakarta.faces.context.FacesContext faces;
  io.undertow.servlet.api.DeploymentInfo server;
  java.util.Date date;
  java.time.LocalDate day = java.time.LocalDate.now();

  void print() {
    System.out.println(System.currentTimeMillis());
    new RuntimeException().printStackTrace();
  }
}
