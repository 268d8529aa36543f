package lms.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import lms.content.ContentService;
import lms.content.LessonCard;

/** One lesson to read. */
@Named
@ViewScoped
public class ContentLesson implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject transient ContentService content;
  @Inject transient HttpServletRequest request;
  private LessonCard card;

  @PostConstruct
  void load() {
    card = content.lesson(String.valueOf(request.getParameter("id")));
  }

  /** Stays on the page when it was the last lesson, so that the praise is seen. */
  public String markRead() {
    content.markRead(card.row().id());
    String to = card.next() == null ? card.row().id() : card.next().id();
    return "/content/lesson.xhtml?faces-redirect=true&id=" + to;
  }

  public LessonCard getCard() {
    return card;
  }
}
