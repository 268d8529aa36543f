package lms.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import lms.platform.Actor;
import lms.platform.Ids;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));
  static final long OWNER = 1001;

  @BeforeEach
  void hire() {
    DB.empty("security.account");
    DB.commit(
        em -> {
          accounts(em).add(new Account(OWNER, order(Set.of(Group.HR), true), NOW));
          accounts(em).require(OWNER).setPassword("hash", false, NOW);
          return null;
        });
  }

  @Test
  void a_token_acts_as_its_owner_with_its_own_rights_only() {
    String secret = make(Set.of(Right.SEE_CERTIFICATES, Right.SEE_PEOPLE));
    Caller caller = at(NOW, secret).orElseThrow();
    assertThat(caller.rights()).containsOnly(Right.SEE_CERTIFICATES, Right.SEE_PEOPLE);
    assertThat(caller.actor()).isEqualTo(new Actor(Actor.Kind.TOKEN, OWNER, "HR system"));
    assertThat(caller.reach().kind()).isEqualTo(Reach.Kind.ALL);
  }

  @Test
  void the_secret_is_not_in_the_database() {
    String secret = make(Set.of(Right.SEE_PEOPLE));
    Object stored =
        DB.commit(
            em ->
                em.createNativeQuery("select row_to_json(t)::text from security.token t")
                    .getSingleResult());
    assertThat(stored.toString())
        .doesNotContain(secret.substring(TokenSecret.PREFIX.length()))
        .contains(TokenSecret.hash(secret));
  }

  @Test
  void a_changed_secret_is_nobody() {
    String secret = make(Set.of(Right.SEE_PEOPLE));
    assertThat(at(NOW, secret + "x")).isEmpty();
    assertThat(at(NOW, "")).isEmpty();
  }

  @Test
  void it_ends_when_its_time_is_over() {
    String secret = make(Set.of(Right.SEE_PEOPLE));
    assertThat(at(NEXT_WEEK.minusSeconds(1), secret)).isPresent();
    assertThat(at(NEXT_WEEK, secret)).isEmpty();
  }

  @Test
  void it_ends_when_it_is_withdrawn() {
    String secret = make(Set.of(Right.SEE_PEOPLE));
    DB.commit(
        em -> {
          tokens(em).of(OWNER).get(0).withdraw(NOW);
          return null;
        });
    assertThat(at(NOW, secret)).isEmpty();
  }

  @Test
  void it_loses_what_its_owner_loses() {
    String secret = make(Set.of(Right.SEE_CERTIFICATES, Right.SEE_PEOPLE));
    become(Set.of(Group.TRAINER), true);
    assertThat(at(NOW, secret).orElseThrow().rights()).containsOnly(Right.SEE_PEOPLE);
  }

  @Test
  void it_ends_when_its_owner_leaves() {
    String secret = make(Set.of(Right.SEE_PEOPLE));
    become(Set.of(Group.HR), false);
    assertThat(at(NOW, secret)).isEmpty();
  }

  @Test
  void it_may_do_nothing_while_its_owner_must_change_a_given_password() {
    String secret = make(Set.of(Right.SEE_PEOPLE));
    DB.commit(
        em -> {
          accounts(em).require(OWNER).setPassword("hash", true, NOW);
          return null;
        });
    assertThat(at(NOW, secret).orElseThrow().rights()).isEmpty();
  }

  @Test
  void its_last_use_is_written_down_once_a_minute() {
    String secret = make(Set.of(Right.SEE_PEOPLE));
    at(NOW, secret);
    at(NOW.plusSeconds(30), secret);
    assertThat(lastUsed()).isEqualTo(NOW);
    at(NOW.plusSeconds(90), secret);
    assertThat(lastUsed()).isEqualTo(NOW.plusSeconds(90));
  }

  @Test
  void nobody_withdraws_the_token_of_somebody_else() {
    make(Set.of(Right.SEE_PEOPLE));
    assertThatThrownBy(
            () ->
                DB.commit(
                    em -> tokens(em).requireOwnedBy(tokens(em).of(OWNER).get(0).id(), OWNER + 1)))
        .isInstanceOf(NotFound.class);
  }

  private static Instant lastUsed() {
    return DB.commit(em -> tokens(em).of(OWNER).get(0).row(NOW).lastUsed());
  }

  private static String make(Set<String> rights) {
    String secret = TokenSecret.make();
    DB.commit(
        em -> {
          tokens(em)
              .add(
                  new Token(
                      Ids.next(NOW),
                      OWNER,
                      "HR system",
                      rights,
                      TokenSecret.hash(secret),
                      NOW,
                      NEXT_WEEK));
          return null;
        });
    return secret;
  }

  private static void become(Set<Group> groups, boolean active) {
    DB.commit(
        em -> {
          accounts(em).require(OWNER).take(order(groups, active), NOW);
          return null;
        });
  }

  private static AccountOrder order(Set<Group> groups, boolean active) {
    return new AccountOrder("R10012", "许文", Language.ZH, groups, active, null, 1L);
  }

  private static Optional<Caller> at(Instant now, String secret) {
    return DB.commit(
        em -> {
          TokenSignIns door = new TokenSignIns();
          door.tokens = tokens(em);
          door.accounts = accounts(em);
          door.clock = Clock.fixed(now, ZoneOffset.UTC);
          return door.caller(secret);
        });
  }

  private static Tokens tokens(EntityManager em) {
    Tokens tokens = new Tokens();
    tokens.em = em;
    return tokens;
  }

  private static Accounts accounts(EntityManager em) {
    Accounts accounts = new Accounts();
    accounts.em = em;
    return accounts;
  }
}
