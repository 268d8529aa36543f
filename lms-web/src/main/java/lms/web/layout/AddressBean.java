package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import lms.platform.Stage;

/**
 * Whether an address leads anywhere: not when its parameters cannot be read, for the page would
 * come up empty, and not to a page of the menu for somebody who has not got it there. What such a
 * page can do is guarded by the doors it calls; this one keeps it from being shown at all.
 */
@Named("address")
@RequestScoped
public class AddressBean {
  private static final int NOT_FOUND = 404;

  private static final int FORBIDDEN = 403;

  @Inject MenuBean menu;

  /** Called before any page is drawn. */
  public void check() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.isPostback()) return;
    String view = faces.getViewRoot().getViewId();
    if (!MenuBean.exists(view, Stage.current())) refuse(faces, NOT_FOUND);
    else if (!menu.opens(view)) refuse(faces, FORBIDDEN);
    else if (faces.isValidationFailed()) refuse(faces, NOT_FOUND);
  }

  private static void refuse(FacesContext faces, int status) throws IOException {
    faces.getExternalContext().responseSendError(status, null);
    faces.responseComplete();
  }
}
