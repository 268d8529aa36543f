package lms.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lms.credit.Balance;
import lms.credit.CreditService;
import lms.people.PeopleService;
import lms.people.PersonRow;

/** The balances of everybody whose credits I may see. The filter stands in the address. */
@Named
@RequestScoped
public class CreditAccounts {
  static final int PAGE = 50;

  @Inject CreditService credit;
  @Inject PeopleService people;
  @Inject HttpServletRequest request;

  private String words;
  private int page;
  private List<PersonRow> rows;
  private boolean more;
  private Map<Long, Balance> balances;

  /** Called by the page before it is drawn. */
  public void load() {
    words = request.getParameter("words") == null ? "" : request.getParameter("words").strip();
    page = page(request.getParameter("page"));
    List<PersonRow> found = people.findHolders(words, (page - 1) * PAGE, PAGE + 1);
    more = found.size() > PAGE;
    rows = more ? found.subList(0, PAGE) : found;
    balances = credit.balances(rows.stream().map(PersonRow::id).toList());
  }

  private static int page(String text) {
    return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
  }

  public Balance balance(long personId) {
    return balances.get(personId);
  }

  public String address(int wanted) {
    return "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + wanted;
  }

  public List<PersonRow> getRows() {
    return rows;
  }

  public boolean isMore() {
    return more;
  }

  public String getWords() {
    return words;
  }

  public int getPage() {
    return page;
  }
}
