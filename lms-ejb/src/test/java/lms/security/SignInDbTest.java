package lms.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lms.audit.Trails;
import lms.password.AddressBook;
import lms.password.LockPolicy;
import lms.password.PasswordHash;
import lms.password.PasswordTooWeak;
import lms.password.UnknownNames;
import lms.platform.Heard;
import lms.platform.Language;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front door and the change of a password, with every step in its own transaction. */
class SignInDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final long LIN = 1001;
  static final String RIGHT_ONE = "quiet-river7";
  static final String HASH = PasswordHash.of(RIGHT_ONE);

  @BeforeEach
  void lin_has_a_password() {
    DB.empty("security.account");
    DB.commit(
        em -> {
          Account account = new Account(LIN, order(1L, 1L, Language.ZH), NOW);
          account.setPassword(HASH, false, NOW);
          em.persist(account);
          return null;
        });
  }

  @Test
  void the_right_password_opens_in_any_case_of_the_number() {
    assertThat(signIn("h20417 ", RIGHT_ONE).actor().id()).isEqualTo(LIN);
  }

  @Test
  void an_unknown_name_and_a_wrong_password_are_refused_alike() {
    assertThatThrownBy(() -> signIn("H99999", RIGHT_ONE)).isInstanceOf(SignInRefused.class);
    assertThatThrownBy(() -> signIn("H20417", "wrong")).isInstanceOf(SignInRefused.class);
    assertThatThrownBy(() -> signIn("H20417", null)).isInstanceOf(SignInRefused.class);
    assertThatThrownBy(() -> signIn(null, null)).isInstanceOf(SignInRefused.class);
  }

  @Test
  void a_name_that_nobody_has_is_slowed_and_locked_as_one_that_somebody_has() {
    UnknownNames unknown = new UnknownNames();
    for (int n = 0; n < LockPolicy.HARD; n++) {
      Instant at = NOW.plusSeconds(3600L * n);
      for (String login : List.of("H20417", "H99999"))
        assertThatThrownBy(() -> signIn(login, "wrong", at, unknown))
            .as("%s, try %s", login, n + 1)
            .isInstanceOf(SignInRefused.class);
      String known = said("H20417", at, unknown);
      assertThat(said("h99999 ", at, unknown)).as("after try %s", n + 1).isEqualTo(known);
    }
  }

  /** What a further try at once is told, without leaving a trace. */
  private static String said(String login, Instant at, UnknownNames unknown) {
    if (DB.commit(em -> accounts(em).byLogin(login.strip())).isPresent())
      return DB.commit(
          em -> {
            try {
              accounts(em).byLogin(login.strip()).orElseThrow().requireUnlocked(at);
              return "";
            } catch (SignInLocked locked) {
              return locked.facts().toString();
            }
          });
    long shut = unknown.shutFor(login.strip(), at).toSeconds();
    return shut == 0 ? "" : List.of(shut + 1).toString();
  }

  @Test
  void every_one_of_many_wrong_guesses_at_once_counts_and_is_refused() throws Exception {
    int guesses = 12;
    ExecutorService threads = Executors.newFixedThreadPool(guesses);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Object>> all = new ArrayList<>();
    for (int n = 0; n < guesses; n++) {
      Callable<Object> guess =
          () -> {
            start.await();
            steps().failed(LIN, "10.0.0.7");
            return null;
          };
      all.add(threads.submit(guess));
    }
    start.countDown();
    for (Future<Object> one : all) one.get();
    threads.shutdown();
    assertThat(failures()).isEqualTo(guesses);
    assertThatThrownBy(() -> signIn("H20417", RIGHT_ONE)).isInstanceOf(SignInLocked.class);
  }

  @Test
  void the_front_door_answers_parallel_guesses_with_nothing_but_a_refusal() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Future<Caller>> all = new ArrayList<>();
    for (int n = 0; n < 6; n++) all.add(threads.submit(() -> signIn("H20417", "wrong")));
    for (Future<Caller> one : all)
      assertThatThrownBy(one::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOfAny(SignInRefused.class, SignInLocked.class);
    threads.shutdown();
    assertThat(failures()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void a_right_guess_that_began_before_the_lock_finds_it_closed() {
    for (int n = 0; n < LockPolicy.HARD; n++) steps().failed(LIN, "10.0.0.7");
    assertThatThrownBy(() -> steps().succeeded(LIN, HASH, "10.0.0.7"))
        .isInstanceOf(SignInLocked.class);
    assertThat(failures()).isEqualTo(LockPolicy.HARD);
  }

  @Test
  void a_password_that_was_changed_while_it_was_checked_opens_nothing() {
    assertThatThrownBy(() -> steps().succeeded(LIN, PasswordHash.NOBODY, "10.0.0.7"))
        .isInstanceOf(SignInRefused.class);
    assertThatThrownBy(() -> steps().succeeded(LIN, null, "10.0.0.7"))
        .isInstanceOf(SignInRefused.class);
  }

  @Test
  void a_wrong_old_password_is_counted_and_locks_like_the_front_door() {
    for (int n = 0; n < 3; n++)
      assertThatThrownBy(() -> change("wrong", "another-river8"))
          .isInstanceOf(OldPasswordWrong.class);
    assertThat(failures()).isEqualTo(3);
    assertThatThrownBy(() -> change(RIGHT_ONE, "another-river8")).isInstanceOf(SignInLocked.class);
  }

  @Test
  void the_old_password_gives_a_new_one_and_ends_the_other_sign_ins() {
    Caller before = signIn("H20417", RIGHT_ONE);
    assertThatThrownBy(() -> change(RIGHT_ONE, "short")).isInstanceOf(PasswordTooWeak.class);
    assertThat(change(RIGHT_ONE, "another-river8").epoch()).isGreaterThan(before.epoch());
    assertThatThrownBy(() -> signIn("H20417", RIGHT_ONE)).isInstanceOf(SignInRefused.class);
    assertThat(signIn("H20417", "another-river8").actor().id()).isEqualTo(LIN);
  }

  @Test
  void a_transfer_ends_the_sign_ins_that_reached_the_old_team() {
    Caller before = signIn("H20417", RIGHT_ONE);
    assertThat(put(order(1L, 1L, Language.ZH))).as("nothing changed").isEmpty();
    assertThat(put(order(2L, 1L, Language.ZH))).containsExactly(new SignInsEnded(LIN, NOW));
    assertThat(put(order(2L, 2L, Language.ZH))).hasSize(1);
    assertThat(signIn("H20417", RIGHT_ONE).epoch()).isEqualTo(before.epoch() + 2);
  }

  @Test
  void what_is_put_without_a_language_leaves_the_one_that_was_chosen() {
    DB.commit(
        em -> {
          em.find(Account.class, LIN).speak(Language.EN);
          return null;
        });
    put(order(1L, 1L, null));
    assertThat(signIn("H20417", RIGHT_ONE).language()).isEqualTo(Language.EN);
    put(order(1L, 1L, Language.ZH));
    assertThat(signIn("H20417", RIGHT_ONE).language()).isEqualTo(Language.ZH);
  }

  @Test
  void only_sign_ins_that_ended_lately_are_read_again() {
    DB.commit(
        em -> {
          Accounts accounts = accounts(em);
          assertThat(accounts.epochsChangedSince(NOW)).containsOnlyKeys(LIN);
          assertThat(accounts.epochsChangedSince(NOW.plusSeconds(1))).isEmpty();
          em.persist(new Account(1002, order("H20418", 1L, 1L, Language.ZH), NOW));
          em.flush();
          assertThat(accounts.epochsChangedSince(NOW)).as("never ended").containsOnlyKeys(LIN);
          return null;
        });
  }

  @Test
  void ending_a_lock_and_another_language_stand_in_the_trail_with_what_was_before() {
    long seen = number("select coalesce(max(entry_id), 0) from audit.entry");
    DB.commit(
        em -> {
          for (int n = 0; n < LockPolicy.HARD; n++) em.find(Account.class, LIN).signInFailed(NOW);
          return null;
        });
    DB.commit(
        em -> {
          Me admin = Somebody.of(em, 1, null, null, Group.ADMINISTRATOR);
          Doors.accounts(em, admin, CLOCK).unlock(LIN);
          AccountService mine =
              Doors.accounts(em, Somebody.of(em, LIN, 1L, 1L, Group.TRAINEE), CLOCK);
          mine.speak(Language.EN);
          mine.speak(Language.EN);
          return null;
        });
    String told = "select count(*) from audit.entry where entry_id > " + seen + " and action = ";
    assertThat(
            number(
                told
                    + "'unlock' and before ->> 'lockedUntil' is not null"
                    + " and after ->> 'lockedUntil' is null"))
        .isEqualTo(1);
    assertThat(
            number(
                told
                    + "'speak' and before ->> 'language' = 'ZH'"
                    + " and after ->> 'language' = 'EN'"))
        .isEqualTo(1);
    assertThat(number(told + "'speak'")).as("only what changed").isEqualTo(1);
  }

  private static long number(String sql) {
    return DB.commit(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
  }

  private static List<SignInsEnded> put(AccountOrder order) {
    return DB.commit(
        em -> {
          AccountService door = Doors.accounts(em, Somebody.of(em, 1, null, null, Group.HR), CLOCK);
          door.put(LIN, order);
          return ((Heard<SignInsEnded>) door.signInsEnded).all();
        });
  }

  private static AccountOrder order(Long team, Long site, Language language) {
    return order("H20417", team, site, language);
  }

  private static AccountOrder order(String login, Long team, Long site, Language language) {
    return new AccountOrder(login, "林一诺", language, Set.of(Group.TRAINEE), true, team, site);
  }

  private static Caller signIn(String login, String password) {
    return signIn(login, password, NOW, new UnknownNames());
  }

  private static Caller signIn(String login, String password, Instant at, UnknownNames unknown) {
    SignInService door = new SignInService();
    door.unknown = unknown;
    door.steps = steps(Clock.fixed(at, ZoneOffset.UTC));
    door.addresses = new AddressBook();
    door.clock = Clock.fixed(at, ZoneOffset.UTC);
    return door.signIn(login, password, "10.0.0.7");
  }

  private static Caller change(String old, String fresh) {
    AccountService door = new AccountService();
    door.steps = steps();
    door.me = Somebody.of(null, LIN, null, null, Group.TRAINEE);
    door.clock = CLOCK;
    return door.changeMyPassword(old, fresh);
  }

  private static int failures() {
    return DB.commit(
        em ->
            (Integer)
                em.createNativeQuery("select failures from security.account", Integer.class)
                    .getSingleResult());
  }

  private static Accounts accounts(EntityManager em) {
    Accounts accounts = new Accounts();
    accounts.em = em;
    return accounts;
  }

  /** The real steps, each in a transaction of its own, as the server runs them. */
  private static SignInSteps steps() {
    return steps(CLOCK);
  }

  private static SignInSteps steps(Clock time) {
    return new SignInSteps() {
      private SignInSteps in(EntityManager em) {
        SignInSteps steps = new SignInSteps();
        steps.accounts = SignInDbTest.accounts(em);
        steps.audit = Trails.in(em, time);
        steps.clock = time;
        return steps;
      }

      @Override
      Optional<Account> find(String login) {
        return DB.commit(em -> in(em).find(login));
      }

      @Override
      Account require(long personId) {
        return DB.commit(em -> in(em).require(personId));
      }

      @Override
      Caller succeeded(long personId, String secret, String address) {
        return DB.commit(em -> in(em).succeeded(personId, secret, address));
      }

      @Override
      void failed(long personId, String address) {
        DB.commit(
            em -> {
              in(em).failed(personId, address);
              return null;
            });
      }

      @Override
      void oldPasswordWrong(long personId) {
        DB.commit(
            em -> {
              in(em).oldPasswordWrong(personId);
              return null;
            });
      }

      @Override
      Caller passwordChanged(long personId, String old, String fresh) {
        return DB.commit(em -> in(em).passwordChanged(personId, old, fresh));
      }
    };
  }
}
