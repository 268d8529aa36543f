package lms.token;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.audit.Audit;
import lms.platform.Ids;
import lms.security.Me;
import lms.security.Right;

/** My tokens, for programs that work in my name. */
@Stateless
@DenyAll
public class TokenService {
  @Inject Tokens tokens;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** The rights that a token of mine may have. */
  @RolesAllowed(Right.MAKE_TOKEN)
  public Set<String> offered() {
    return TokenPolicy.offered(me.rights());
  }

  /**
   * Makes a token. Its secret is in the answer and nowhere else.
   *
   * @throws TokenRightNotYours a right that I have not, or that no token may have
   * @throws TokenPeriodWrong it would end before today or after a year
   */
  @RolesAllowed(Right.MAKE_TOKEN)
  public TokenMade make(@Valid @NotNull TokenOrder order) {
    Instant now = clock.instant();
    TokenPolicy.require(order, me.rights(), LocalDate.now(clock));
    String secret = TokenSecret.make();
    Instant expires = order.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    Token token =
        new Token(
            Ids.next(now),
            me.id(),
            order.name().strip(),
            order.rights(),
            TokenSecret.hash(secret),
            now,
            expires);
    tokens.add(token);
    audit.record(me.actor(), "make", "token", token.id(), null, token.row(now), null);
    return new TokenMade(token.row(now), secret);
  }

  /** All tokens that I made, the newest first. */
  @RolesAllowed(Right.MAKE_TOKEN)
  public List<TokenRow> mine() {
    Instant now = clock.instant();
    return tokens.of(me.id()).stream().map(t -> t.row(now)).toList();
  }

  /** Everybody's tokens. Those that work come first. */
  @RolesAllowed(Right.SEE_TOKENS)
  public List<OwnedTokenRow> ofEverybody() {
    Instant now = clock.instant();
    Map<Long, Tokens.Owner> owners = tokens.owners();
    return tokens.ofEverybody(now).stream()
        .map(
            t -> {
              Tokens.Owner owner = owners.get(t.personId());
              return new OwnedTokenRow(t.personId(), owner.login(), owner.name(), t.row(now));
            })
        .toList();
  }

  /** Ends a token of anybody at once. */
  @RolesAllowed(Right.SEE_TOKENS)
  public void withdrawAnybodys(@NotNull UUID id, @NotBlank String reason) {
    end(tokens.require(id), reason);
  }

  /** Ends a token at once. */
  @RolesAllowed(Right.MAKE_TOKEN)
  public void withdraw(@NotNull UUID id) {
    end(tokens.requireOwnedBy(id, me.id()), null);
  }

  private void end(Token token, String reason) {
    Instant now = clock.instant();
    TokenRow before = token.row(now);
    token.withdraw(now);
    audit.record(me.actor(), "withdraw", "token", token.id(), before, token.row(now), reason);
  }
}
