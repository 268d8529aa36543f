package lms.web.layout;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * Messages as a plain list. PrimeFaces makes an alert of each line, and a list of alerts is none
 * (axe: list); that something was said is told by the box around it, which is a live region.
 */
public class MessageLines extends MessagesRenderer {
  @Override
  protected void encodeMessage(
      ResponseWriter writer, Messages box, FacesMessage message, String severity, boolean escape)
      throws IOException {
    writer.startElement("li", null);
    writer.startElement("span", null);
    writer.writeAttribute("class", "ui-messages-" + severity + "-summary", null);
    writer.writeText(message.getSummary(), null);
    writer.endElement("span");
    writer.endElement("li");
    message.rendered();
  }
}
