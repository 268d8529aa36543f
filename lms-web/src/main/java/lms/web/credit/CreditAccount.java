package lms.web.credit;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lms.credit.CreditKind;
import lms.credit.CreditOrder;
import lms.credit.CreditService;
import lms.credit.StatementCard;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.web.layout.Speaking;

/** One person's credits, and what HR may do: take a line back, or book one by hand. */
@Named
@ViewScoped
public class CreditAccount implements Serializable {
  @Inject CreditService credit;
  @Inject PeopleService people;
  @Inject Speaking speaking;
  @Inject Clock clock;

  private final UUID form = UUID.randomUUID();
  private long person;
  private PersonRow who;
  private StatementCard card;
  private String entry;
  private String why;
  private String kind;
  private BigDecimal amount;
  private String reason;

  public void load() {
    who = people.show(person);
    card = credit.statement(person);
  }

  public void reverse() {
    credit.reverse(Long.parseLong(entry), why);
    entry = null;
    why = null;
    load();
  }

  /**
   * The reason is the title of the line. A form that was opened once books once, however often it
   * is sent; the next booking comes from a page opened anew.
   */
  public String book() {
    Instant now = clock.instant();
    credit.book(
        new CreditOrder(
            person,
            CreditKind.valueOf(kind),
            amount,
            "by-hand:" + form,
            new Both(reason, reason),
            now));
    return "/credit/account.xhtml?faces-redirect=true&person=" + person;
  }

  public List<SelectItem> getKinds() {
    return Stream.of(CreditKind.values())
        .map(k -> new SelectItem(k.name(), speaking.texts().of("credit.kind." + k)))
        .toList();
  }

  /** Lines that can still be taken back, the newest first. */
  public List<SelectItem> getOpenLines() {
    List<SelectItem> lines =
        new ArrayList<>(
            card.lines().stream()
                .filter(l -> l.reverses() == null && !l.reversed())
                .map(
                    l ->
                        new SelectItem(
                            String.valueOf(l.id()),
                            l.title().in(speaking.language())
                                + " · "
                                + l.amount().stripTrailingZeros().toPlainString()))
                .toList());
    Collections.reverse(lines);
    return lines;
  }

  public long getPerson() {
    return person;
  }

  public void setPerson(long person) {
    this.person = person;
  }

  public PersonRow getWho() {
    return who;
  }

  public StatementCard getCard() {
    return card;
  }

  public String getEntry() {
    return entry;
  }

  public void setEntry(String entry) {
    this.entry = entry;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
