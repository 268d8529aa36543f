package lms.web.still;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Objects;

/**
 * A piece of a page that is the same for all who see the same: {@code <l:kept name="rail"
 * look="#{…}">}. What stands in it is made once for each look, a value with {@code equals} that
 * names everything the piece shows, and written as it was for whoever comes with an equal one. A
 * name stands for one piece in all pages. It holds no form, no field and no word of {@link
 * StillPages}. At most 500 pieces are kept, the longest unasked goes.
 */
@FacesComponent("lms.KeptPiece")
public class KeptPiece extends UIComponentBase {
  private static final Recent<Key, String> KEPT = new Recent<>(500);

  private record Key(Object name, Object look) {}

  @Override
  public String getFamily() {
    return "lms.still";
  }

  @Override
  public String getRendererType() {
    return null;
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext faces) throws IOException {
    Key key = new Key(asked("name"), asked("look"));
    String piece = KEPT.get(key);
    if (piece == null) {
      piece = made(faces);
      if (StillPages.isWhole(piece)
          && StillPages.isBuilt((ServletContext) faces.getExternalContext().getContext()))
        KEPT.put(key, piece);
    }
    faces.getResponseWriter().write(piece);
  }

  /** Without it, one person's piece would be everybody's. */
  private Object asked(String attribute) {
    return Objects.requireNonNull(getAttributes().get(attribute), attribute);
  }

  private String made(FacesContext faces) throws IOException {
    ResponseWriter around = faces.getResponseWriter();
    StringWriter text = new StringWriter();
    ResponseWriter own = around.cloneWithWriter(text);
    faces.setResponseWriter(own);
    try {
      super.encodeChildren(faces);
      own.flush();
    } finally {
      faces.setResponseWriter(around);
    }
    return text.toString();
  }
}
