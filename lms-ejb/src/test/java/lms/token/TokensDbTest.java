package lms.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lms.platform.Actor;
import lms.platform.Ids;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import lms.security.AccountOrder;
import lms.security.AccountService;
import lms.security.Acting;
import lms.security.Caller;
import lms.security.Doors;
import lms.security.Group;
import lms.security.Reach;
import lms.security.Right;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final long OWNER = 1001;
  static final String PASSWORD = "quiet-river7";

  @BeforeEach
  void hire() {
    DB.empty("security.account");
    DB.commit(
        em -> {
          accounts(em).put(OWNER, order(Set.of(Group.HR), true));
          accounts(em).givePassword(OWNER, PASSWORD, false);
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
                em.createNativeQuery("select row_to_json(t)::text from token.token t")
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
          accounts(em).givePassword(OWNER, PASSWORD, true);
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

  @Test
  void who_leaves_loses_their_tokens_for_good() {
    make(Set.of(Right.SEE_PEOPLE));
    var house = new TestHouse(DB, CLOCK, "security", "token");
    for (boolean active : new boolean[] {false, true})
      Acting.asSystem(
          () -> {
            house.get(AccountService.class).put(OWNER, order(Set.of(Group.HR), active));
            return null;
          });
    TokenRow.State state = DB.commit(em -> tokens(em).of(OWNER).get(0).row(NOW).state());
    assertThat(state).isEqualTo(TokenRow.State.WITHDRAWN);
  }

  @Test
  void an_administrator_sees_whose_a_token_is() {
    make(Set.of(Right.SEE_PEOPLE));
    List<OwnedTokenRow> all =
        DB.commit(
            em -> {
              TokenService door = new TokenService();
              door.tokens = tokens(em);
              door.clock = CLOCK;
              return door.ofEverybody();
            });
    assertThat(all).singleElement().satisfies(t -> assertThat(t.login()).isEqualTo("R10012"));
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
          accounts(em).put(OWNER, order(groups, active));
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
          door.signIns = Doors.signIns(em);
          door.clock = Clock.fixed(now, ZoneOffset.UTC);
          return door.caller(secret);
        });
  }

  private static Tokens tokens(EntityManager em) {
    Tokens tokens = new Tokens();
    tokens.em = em;
    return tokens;
  }

  private static AccountService accounts(EntityManager em) {
    return Doors.accounts(em, Somebody.system(em), CLOCK);
  }
}
