package lms.credit;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.security.Me;
import lms.security.Right;

/** Books credits, takes them back, and reads the statement. */
@Stateless
@DenyAll
public class CreditService {
  @Inject Ledger ledger;
  @Inject Rules rules;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;
  @Inject Event<CreditsBooked> booked;

  /** Books once: a second order for the same cause changes nothing. */
  @RolesAllowed({Right.SYSTEM, Right.CORRECT_CREDITS})
  public void book(@Valid @NotNull CreditOrder order) {
    me.requireOther(order.personId());
    Wallet wallet = ledger.lock(order.personId());
    if (ledger.booked(order.personId(), order.cause())) return;
    Entry entry = Entry.booking(order, me.actor());
    ledger.add(entry);
    wallet.take(entry);
    audit.record(me.actor(), "book", "credit", order.personId(), null, order, null);
    booked.fire(
        new CreditsBooked(
            order.personId(), order.kind(), order.amount(), order.cause(), order.at()));
  }

  /**
   * Takes a booking back by an entry of its own.
   *
   * @throws AlreadyReversed when that was done before
   */
  @RolesAllowed(Right.CORRECT_CREDITS)
  public void reverse(long entryId, @NotBlank @Size(max = 500) String reason) {
    Entry entry = ledger.require(entryId);
    me.requireOther(entry.personId());
    Wallet wallet = ledger.lock(entry.personId());
    if (ledger.reversed(entryId)) throw new AlreadyReversed();
    Entry back = entry.takenBack(reason, me.actor(), clock.instant());
    ledger.add(back);
    wallet.take(back);
    audit.record(me.actor(), "reverse", "credit", entry.personId(), entryId, null, reason);
  }

  @RolesAllowed({Right.SEE_OWN_RECORD, Right.SEE_CREDITS, Right.SYSTEM})
  public Balance balance(long personId) {
    me.requireSight(personId, Right.SEE_CREDITS);
    return balances(Set.of(personId)).get(personId);
  }

  /** Everybody asked for whom I may see is in the answer; who has no entry has nothing. */
  @RolesAllowed({Right.SEE_CREDITS, Right.SEE_COHORT, Right.SYSTEM})
  public Map<Long, Balance> balances(@NotNull Collection<Long> people) {
    Set<Long> seen = me.withinReach(people);
    Map<Long, Balance> known = ledger.balances(seen);
    return seen.stream()
        .collect(
            Collectors.toMap(Function.identity(), p -> known.getOrDefault(p, Balance.NOTHING)));
  }

  @RolesAllowed({Right.SEE_OWN_RECORD, Right.SEE_CREDITS})
  public StatementCard statement(long personId) {
    me.requireSight(personId, Right.SEE_CREDITS);
    return statementOf(personId, ledger.of(personId));
  }

  /** Empty when content asks for no elective credits. */
  @RolesAllowed({Right.SEE_OWN_RECORD, Right.SEE_CREDITS})
  public Optional<AimCard> aim(long personId) {
    me.requireSight(personId, Right.SEE_CREDITS);
    int year = LocalDate.now(clock).getYear();
    BigDecimal has =
        ledger.of(personId).stream()
            .filter(e -> e.kind() == CreditKind.ELECTIVE)
            .filter(e -> LocalDate.ofInstant(e.at(), clock.getZone()).getYear() == year)
            .map(Entry::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return rules.aim().map(aim -> new AimCard(year, has, aim));
  }

  static StatementCard statementOf(long personId, List<Entry> entries) {
    Set<Long> taken =
        entries.stream().map(Entry::reverses).filter(r -> r != null).collect(Collectors.toSet());
    List<EntryRow> lines = new ArrayList<>(entries.size());
    Balance balance = Balance.NOTHING;
    for (Entry e : entries) {
      balance = balance.plus(e.kind(), e.amount());
      lines.add(e.row(balance.of(e.kind()), taken.contains(e.id())));
    }
    return new StatementCard(personId, lines, balance);
  }
}
