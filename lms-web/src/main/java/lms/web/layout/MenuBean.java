package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.security.Me;
import lms.security.Right;

/**
 * The rail on the left and the tabs on a phone: what this person may open, in the order of a day.
 */
@Named("menu")
@RequestScoped
public class MenuBean {
  /**
   * One line of the menu; the text is {@code layout.menu.<page with dots>}.
   *
   * @param page such as {@code exam/list}
   * @param tab also a tab on a phone
   */
  public record Item(String page, String right, boolean tab) {
    public String getKey() {
      return "layout.menu." + page.replace('/', '.');
    }
  }

  /** In the order in which they stand. A room adds its line here together with its page. */
  static final List<Item> ALL =
      List.of(
          new Item("programme/today", Right.SIT_EXAM, true),
          new Item("content/courses", Right.READ_CONTENT, true),
          new Item("exam/list", Right.SIT_EXAM, true),
          new Item("simulation/list", Right.PRACTISE_CALL, true),
          new Item("credit/statement", Right.SEE_OWN_RECORD, false),
          new Item("certification/mine", Right.SEE_OWN_RECORD, false),
          new Item("career/way", Right.SEE_OWN_RECORD, true),
          new Item("content/knowledge", Right.READ_CONTENT, false),
          new Item("report/kpis", Right.READ_CONTENT, false),
          new Item("programme/cohorts", Right.SEE_COHORT, false),
          new Item("programme/eliminations", Right.CONFIRM_ELIMINATION, false),
          new Item("question/list", Right.AUTHOR_QUESTION, false),
          new Item("content/authoring", Right.AUTHOR_CONTENT, false),
          new Item("content/loading", Right.LOAD_CONTENT, false),
          new Item("people/list", Right.SEE_PEOPLE, false),
          new Item("people/roster", Right.IMPORT_ROSTER, false),
          new Item("people/codes", Right.GIVE_FIRST_CODE, false),
          new Item("schedule/calendar", Right.EDIT_CALENDAR, false),
          new Item("certification/list", Right.SEE_CERTIFICATES, false),
          new Item("credit/accounts", Right.SEE_CREDITS, false),
          new Item("security/tokens", Right.MAKE_TOKEN, false),
          new Item("security/all-tokens", Right.SEE_TOKENS, false),
          new Item("report/audit", Right.SEE_AUDIT, false));

  @Inject Me me;

  public List<Item> getItems() {
    return ALL.stream().filter(i -> me.may(i.right())).toList();
  }

  /** On a phone, for those who train; everybody else has the whole menu behind its sign. */
  public List<Item> getTabs() {
    if (!me.may(Right.SIT_EXAM)) return List.of();
    return getItems().stream().filter(Item::tab).limit(5).toList();
  }

  /** A page that stands in the menu opens only to those in whose menu it stands. */
  boolean opens(String view) {
    return ALL.stream()
        .filter(i -> view.equals("/" + i.page() + ".xhtml"))
        .allMatch(i -> me.may(i.right()));
  }

  /** Is this the page being shown, or one of the same room that has no line of its own? */
  public boolean on(Item item) {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    return view.equals("/" + item.page() + ".xhtml");
  }

  /** Where a person starts. */
  public String home() {
    return getItems().stream().findFirst().map(i -> "/" + i.page() + ".xhtml").orElse(ACCOUNT);
  }

  private static final String ACCOUNT = "/security/account.xhtml";
}
