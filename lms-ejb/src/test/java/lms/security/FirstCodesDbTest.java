package lms.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import lms.audit.Trails;
import lms.password.AddressBook;
import lms.password.FirstCode;
import lms.password.PasswordHash;
import lms.platform.Language;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstCodesDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  static final long HR = 1;
  static final long LIN = 1001;
  static final String CHOSEN = "a sentence of my own";

  @BeforeEach
  void hire() {
    DB.empty("security.account");
    open(LIN, 1L, Group.TRAINEE);
  }

  @Test
  void five_hundred_codes_are_made_at_once_and_are_all_different() {
    List<Long> ids = LongStream.range(2000, 2500).boxed().toList();
    DB.commit(
        em -> {
          ids.forEach(id -> accounts(em).add(new Account(id, order(id, 1L, true), NOW)));
          return null;
        });
    List<FirstCodeMade> made = make(ids, NOW, Group.HR);
    assertThat(new HashSet<>(made.stream().map(FirstCodeMade::code).toList())).hasSize(500);
    assertThat(made.get(0).code()).matches("([a-z2-9]{4}-){5}[a-z2-9]{4}");
    Object audited =
        DB.commit(
            em ->
                em.createNativeQuery(
                        "select count(distinct subject_id) from audit.entry where action ="
                            + " 'make-first-code' and cast(subject_id as int) >= 2000")
                    .getSingleResult());
    assertThat(audited).isEqualTo(500L);
  }

  @Test
  void a_code_is_nowhere_in_the_database_and_in_no_log_line() {
    FirstCodeMade made = make(List.of(LIN), NOW, Group.HR).get(0);
    Object stored =
        DB.commit(
            em ->
                em.createNativeQuery(
                        """
                        select (select row_to_json(a)::text from security.account a)
                        || (select string_agg(row_to_json(e)::text, '') from audit.entry e)""")
                    .getSingleResult());
    assertThat(stored.toString())
        .doesNotContain(made.code())
        .doesNotContain(made.code().replace("-", ""))
        .contains(FirstCode.hash(made.code()));
    assertThat(made.toString()).doesNotContain(made.code());
  }

  @Test
  void a_code_opens_nothing_but_the_choice_of_a_password() {
    String code = make(List.of(LIN), NOW, Group.HR).get(0).code();
    assertThat(signIn(code, NOW).rights()).isEmpty();
    assertThat(signIn(code.toUpperCase().replace("-", " "), NOW).rights()).isEmpty();
    assertThatThrownBy(() -> signIn(code + "a", NOW)).isInstanceOf(SignInRefused.class);
  }

  @Test
  void a_code_is_used_up_when_a_password_is_chosen() {
    String code = make(List.of(LIN), NOW, Group.HR).get(0).code();
    Caller lin = asLin((door, em) -> door.chooseFirstPassword(CHOSEN), NOW);
    assertThat(lin.rights()).contains(Right.SIT_EXAM);
    assertThatThrownBy(() -> signIn(code, NOW)).isInstanceOf(SignInRefused.class);
    assertThat(signIn(CHOSEN, NOW).rights()).contains(Right.SIT_EXAM);
    assertThatThrownBy(() -> asLin((door, em) -> door.chooseFirstPassword(CHOSEN + "!"), NOW))
        .isInstanceOf(FirstCodeOver.class);
  }

  @Test
  void a_code_ends_after_two_weeks_even_for_who_signed_in_before() {
    String code = make(List.of(LIN), NOW, Group.HR).get(0).code();
    Instant last = NOW.plus(AccountService.CODE_LASTS);
    assertThat(signIn(code, last.minusSeconds(1)).rights()).isEmpty();
    assertThatThrownBy(() -> signIn(code, last)).isInstanceOf(SignInRefused.class);
    assertThatThrownBy(() -> asLin((door, em) -> door.chooseFirstPassword(CHOSEN), last))
        .isInstanceOf(FirstCodeOver.class);
  }

  @Test
  void a_code_is_no_old_password() {
    String code = make(List.of(LIN), NOW, Group.HR).get(0).code();
    assertThatThrownBy(() -> asLin((door, em) -> door.changeMyPassword(code, CHOSEN), NOW))
        .isInstanceOf(OldPasswordWrong.class);
  }

  @Test
  void a_second_list_made_by_somebody_who_looked_before_the_first_spoils_nothing() {
    String code = make(List.of(LIN), NOW, Group.HR).get(0).code();
    assertThat(make(List.of(LIN), NOW.minusSeconds(1), Group.HR)).isEmpty();
    assertThat(signIn(code, NOW).rights()).isEmpty();
  }

  @Test
  void a_newer_code_ends_the_older_one() {
    String old = make(List.of(LIN), NOW, Group.HR).get(0).code();
    String fresh = make(List.of(LIN), NOW.plusSeconds(60), Group.HR).get(0).code();
    assertThatThrownBy(() -> signIn(old, NOW)).isInstanceOf(SignInRefused.class);
    assertThat(signIn(fresh, NOW).rights()).isEmpty();
  }

  @Test
  void nobody_with_a_password_and_nobody_who_left_gets_a_code() {
    open(1002, 1L, Group.TRAINEE);
    DB.commit(
        em -> {
          accounts(em).require(LIN).setPassword("hash", false, NOW);
          accounts(em).require(1002).take(order(1002, 1L, false), NOW);
          return null;
        });
    assertThat(make(List.of(LIN, 1002L), NOW, Group.HR)).isEmpty();
  }

  @Test
  void hr_gives_no_codes_to_hr_and_administrators_but_an_administrator_does() {
    open(1003, 1L, Group.ADMINISTRATOR);
    open(1004, 1L, Group.HR);
    assertThat(make(List.of(1003L, 1004L), NOW, Group.HR)).isEmpty();
    assertThat(make(List.of(1003L, 1004L), NOW, Group.ADMINISTRATOR)).hasSize(2);
  }

  @Test
  void who_is_out_of_reach_gets_no_code() {
    open(1005, 2L, Group.TRAINEE);
    List<FirstCodeMade> made =
        DB.commit(
            em ->
                Doors.accounts(em, Somebody.of(em, HR, null, 1L, Group.MANAGER), at(NOW))
                    .makeFirstCodes(List.of(LIN, 1005L), NOW));
    assertThat(made).extracting(FirstCodeMade::personId).containsExactly(LIN);
  }

  @Test
  void who_leaves_loses_password_code_and_sign_ins_for_good() {
    DB.commit(
        em -> {
          accounts(em).require(LIN).setPassword(PasswordHash.of(CHOSEN), false, NOW);
          return null;
        });
    int epoch = signIn(CHOSEN, NOW).epoch();
    put(false);
    put(true);
    assertThatThrownBy(() -> signIn(CHOSEN, NOW)).isInstanceOf(SignInRefused.class);
    int now = DB.commit(em -> accounts(em).require(LIN).caller().epoch());
    assertThat(now).isGreaterThan(epoch);
  }

  private static void put(boolean active) {
    DB.commit(
        em -> {
          Doors.accounts(em, Somebody.of(em, HR, null, null, Group.HR), at(NOW))
              .put(LIN, order(LIN, 1L, active));
          return null;
        });
  }

  private static void open(long id, Long site, Group group) {
    DB.commit(
        em -> {
          accounts(em)
              .add(
                  new Account(
                      id,
                      new AccountOrder(
                          "P" + id, "某人", Language.ZH, Set.of(group), true, null, site),
                      NOW));
          return null;
        });
  }

  private static AccountOrder order(long id, Long site, boolean active) {
    return new AccountOrder("P" + id, "某人", Language.ZH, Set.of(Group.TRAINEE), active, null, site);
  }

  private static List<FirstCodeMade> make(List<Long> ids, Instant now, Group group) {
    return DB.commit(
        em ->
            Doors.accounts(em, Somebody.of(em, HR, null, null, group), at(now))
                .makeFirstCodes(ids, now));
  }

  private static <T> T asLin(BiFunction<AccountService, EntityManager, T> work, Instant now) {
    return DB.commit(
        em ->
            work.apply(
                Doors.accounts(em, Somebody.of(em, LIN, null, 1L, Group.TRAINEE), at(now)), em));
  }

  private static Caller signIn(String password, Instant now) {
    return DB.commit(
        em -> {
          SignInService door = new SignInService();
          door.clock = at(now);
          door.addresses = new AddressBook();
          door.steps = new SignInSteps();
          door.steps.accounts = accounts(em);
          door.steps.clock = at(now);
          door.steps.audit = Trails.in(em, at(now));
          return door.signIn("P" + LIN, password, "127.0.0.1");
        });
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static Accounts accounts(EntityManager em) {
    Accounts accounts = new Accounts();
    accounts.em = em;
    return accounts;
  }
}
