package lms.certification;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Tells anybody who holds a certificate's number whether it is good. */
@Stateless
@DenyAll
public class CertificateCheckService {
  @Inject Certificates certificates;
  @Inject GuessBook guesses;
  @Inject Clock clock;

  /**
   * @param address of the one who asks; many wrong numbers from one address are refused
   * @throws NumberAltered when the check digit does not fit
   * @throws NumberUnknown when there is no such certificate
   * @throws TooManyChecks when this address has to wait
   */
  @PermitAll
  public CheckCard check(@NotNull String number, @NotNull String address) {
    Instant now = clock.instant();
    guesses.ask(address, now);
    CertificateNumber parsed = CertificateNumber.parse(number).orElse(null);
    if (parsed == null) {
      guesses.wrong(address, now);
      throw new NumberAltered();
    }
    Certificate found = certificates.byNumber(parsed.text()).orElse(null);
    if (found == null) {
      guesses.wrong(address, now);
      throw new NumberUnknown();
    }
    return CheckCard.of(found.row(certificates.standing(found.id()).state()), LocalDate.now(clock));
  }
}
