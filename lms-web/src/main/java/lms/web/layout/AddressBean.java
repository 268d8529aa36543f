package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;

/** An address whose parameters cannot be read leads nowhere: the page would come up empty. */
@Named("address")
@RequestScoped
public class AddressBean {
  private static final int NOT_FOUND = 404;

  /** Called before any page is drawn. */
  public void check() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.isPostback() || !faces.isValidationFailed()) return;
    faces.getExternalContext().responseSendError(NOT_FOUND, null);
    faces.responseComplete();
  }
}
