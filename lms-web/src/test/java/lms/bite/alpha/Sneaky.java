package lms.bite.alpha;

/** Touches what belongs to other rooms, prints. */
class Sneaky {
  jakarta.persistence.EntityManager em;
  org.quartz.Scheduler quartz;
  com.itextpdf.kernel.pdf.PdfDocument pdf;
  jakarta.faces.context.FacesContext faces;
  io.undertow.servlet.api.DeploymentInfo server;

  void print() {
    System.out.println("");
    new RuntimeException().printStackTrace();
  }
}
