package lms.web.appeal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.UUID;
import lms.appeal.AppealFileCard;
import lms.appeal.AppealOrder;
import lms.appeal.AppealService;
import lms.platform.NotFound;
import lms.web.layout.Speaking;

/** The form of an objection to one item of an own paper. */
@Named
@ViewScoped
public class AppealFile implements Serializable {
  @Inject AppealService appeals;
  @Inject Speaking speaking;
  @Inject transient HttpServletRequest request;

  private AppealFileCard card;
  private String text;

  @PostConstruct
  void load() {
    String sitting = request.getParameter("sitting");
    String item = request.getParameter("item");
    if (sitting == null
        || item == null
        || !sitting.matches("[0-9a-f-]{36}")
        || !item.matches("[1-9]\\d{0,3}")) throw new NotFound("sitting", String.valueOf(sitting));
    card = appeals.item(UUID.fromString(sitting), Integer.parseInt(item) - 1);
  }

  public String file() {
    appeals.file(new AppealOrder(card.sittingId(), card.item(), text.strip()));
    speaking.tellNext(speaking.texts().of("appeal.file.wasFiled"));
    return "/appeal/mine.xhtml?faces-redirect=true";
  }

  public AppealFileCard getCard() {
    return card;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
