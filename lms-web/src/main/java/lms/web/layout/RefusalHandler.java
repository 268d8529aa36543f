package lms.web.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Iterator;
import lms.platform.Texts;
import lms.security.Me;

/**
 * The only place where a page's failure becomes words. A refusal of something a person did is a
 * message on the same page; everything else is the error page with the right status.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {
  /** Made by faces-config.xml. */
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new RefusalHandler(getWrapped().getExceptionHandler());
    }
  }

  static final String FAILURE = "lms.failure";

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      events.remove();
      show(thrown);
    }
  }

  private static void show(Throwable thrown) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.getResponseComplete()) return;
    Texts texts = CDI.current().select(Speaking.class).get().texts();
    Failure failure = Failure.of(thrown, texts, CDI.current().select(Me.class).get().signedIn());
    boolean rendering = PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId());
    boolean stays = faces.isPostback() && !rendering && failure.status() < 500;
    if (stays && faces.getViewRoot() != null) {
      faces.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_ERROR, failure.text(), failure.text()));
      faces.renderResponse();
      return;
    }
    faces.getExternalContext().getRequestMap().put(FAILURE, failure);
    try {
      if (!faces.getExternalContext().isResponseCommitted())
        faces.getExternalContext().responseReset();
      faces.getExternalContext().responseSendError(failure.status(), null);
      faces.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }
}
