package lms.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import lms.audit.Audit;
import lms.security.AccountClosed;
import lms.security.Me;

/** Whose account is closed loses their tokens, in the same transaction. */
@ApplicationScoped
class EndTokens {
  @Inject Tokens tokens;
  @Inject Audit audit;
  @Inject Me me;

  void on(@Observes AccountClosed news) {
    int withdrawn = tokens.withdrawAllOf(news.personId(), news.at());
    if (withdrawn > 0)
      audit.record(
          me.actor(),
          "withdraw-all",
          "token",
          news.personId(),
          null,
          Map.of("tokens", withdrawn),
          null);
  }
}
