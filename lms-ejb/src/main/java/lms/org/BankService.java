package lms.org;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import lms.audit.Audit;
import lms.platform.ChangedMeanwhile;
import lms.security.Me;
import lms.security.Right;

/** Whose academy this is; anybody may know it, an administrator says it. */
@Stateless
@DenyAll
public class BankService {
  @Inject Units units;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Event<BankNamed> named;

  /** As it is stored now; empty until somebody has named it. Pages ask {@link BankSign}. */
  @PermitAll
  public Optional<BankName> name() {
    return units.bank().name();
  }

  /**
   * @throws BankNotNamed nobody has named the bank yet
   */
  @PermitAll
  public BankName requireName() {
    return name().orElseThrow(BankNotNamed::new);
  }

  @RolesAllowed(Right.NAME_BANK)
  public BankCard card() {
    return units.bank().card();
  }

  /**
   * Names the bank and its academy.
   *
   * @throws ChangedMeanwhile somebody else did since the card was shown
   */
  @RolesAllowed(Right.NAME_BANK)
  public void call(@Valid @NotNull BankOrder order) {
    Bank bank = units.lockBank();
    ChangedMeanwhile.refuse(bank.version(), order.version());
    call(bank, order.name());
  }

  /** Names it as long as nobody has. */
  @RolesAllowed(Right.SYSTEM)
  public void callFirst(@NotNull BankName name) {
    Bank bank = units.lockBank();
    if (bank.name().isEmpty()) call(bank, name);
  }

  private void call(Bank bank, BankName name) {
    BankName before = bank.name().orElse(null);
    if (name.equals(before)) return;
    bank.call(name);
    audit.record(me.actor(), "name", "bank", Bank.ONLY, before, name, null);
    named.fire(new BankNamed());
  }
}
