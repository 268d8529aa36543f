package lms.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lms.platform.Actor;
import lms.security.Caller;
import lms.security.SignIns;

/**
 * Turns the secret of a token into a caller: its owner's reach, and of its rights those that the
 * owner still has. Asked anew at every request, so that withdrawing, leaving and losing a group
 * work at once.
 */
@ApplicationScoped
public class TokenSignIns {
  @Inject Tokens tokens;
  @Inject SignIns signIns;
  @Inject Clock clock;

  /** Empty for a token that does not work. */
  @Transactional
  public Optional<Caller> caller(String secret) {
    Instant now = clock.instant();
    Optional<Token> found = tokens.byHash(TokenSecret.hash(secret)).filter(t -> t.worksAt(now));
    Optional<Caller> owner = found.flatMap(t -> signIns.callerOf(t.personId()));
    if (owner.isEmpty()) return Optional.empty();
    Token token = found.get();
    if (token.useUnnotedAt(now)) tokens.used(token.id(), now);
    return Optional.of(of(token, owner.get()));
  }

  private static Caller of(Token token, Caller owner) {
    return new Caller(
        new Actor(Actor.Kind.TOKEN, token.personId(), token.name()),
        owner.login(),
        owner.language(),
        owner.reach(),
        owner.groups(),
        TokenPolicy.present(token.rights(), owner.rights()),
        owner.epoch());
  }
}
