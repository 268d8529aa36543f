package lms.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import lms.org.Named;
import lms.people.PersonRow;
import lms.platform.Actor;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Reach;
import lms.skill.SkillCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificatesDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  static final Both TITLE = new Both("资料安全", "Information security");
  static final SkillCard SECURITY =
      new SkillCard(
          "information-security",
          TITLE,
          TITLE,
          List.of(
              new SkillCard.Level(
                  1,
                  TITLE,
                  12,
                  null,
                  new SkillCard.Demand(
                      null, null, null, List.of(), BigDecimal.ONE, BigDecimal.ZERO, List.of()))));

  @BeforeEach
  void empty() {
    DB.empty("certification.certificate", "certification.candidate");
  }

  @Test
  void two_who_issue_at_the_same_time_make_one_certificate() throws Exception {
    Callable<Object> issue = () -> issue(1, "林一诺");
    AtomicInteger refused = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(4);
    for (var done : pool.invokeAll(List.of(issue, issue, issue, issue)))
      try {
        done.get();
      } catch (ExecutionException e) {
        refused.incrementAndGet();
      }
    pool.shutdown();
    assertThat(refused).hasValue(3);
    assertThat(all()).hasSize(1);
  }

  @Test
  void after_a_revocation_there_may_be_another_one() {
    issue(1, "林一诺");
    become(all().get(0).number(), CertificateState.REVOKED);
    issue(1, "林一诺");
    assertThat(all())
        .extracting(CertificateRow::state)
        .containsExactly(CertificateState.VALID, CertificateState.REVOKED);
  }

  @Test
  void what_ended_never_comes_back() {
    issue(1, "林一诺");
    String number = all().get(0).number();
    become(number, CertificateState.REVOKED);
    assertThatThrownBy(() -> become(number, CertificateState.VALID))
        .isInstanceOf(NotInThatState.class);
  }

  @Test
  void the_database_refuses_to_change_or_drop_what_was_issued() {
    issue(1, "林一诺");
    for (String change :
        List.of(
            "update certification.certificate set valid_to = '2099-01-01'",
            "delete from certification.step",
            "update certification.step set reason = 'x'"))
      assertThatThrownBy(() -> DB.commit(em -> em.createNativeQuery(change).executeUpdate()))
          .hasMessageContaining("written once");
  }

  @Test
  void it_keeps_the_names_that_its_issuer_had() {
    issue(1, "林一诺");
    assertThat(all().get(0).issuer()).isEqualTo(Named.HARBOUR);
  }

  @Test
  void a_list_is_cut_paged_and_filtered_by_the_database() {
    for (int i = 1; i <= 30; i++) issue(i, i == 7 ? "周子昂" : "林一诺");
    become(all().get(0).number(), CertificateState.SUSPENDED);
    assertThat(ids(CertificateFilter.ALL, 0, 20)).hasSize(20);
    assertThat(ids(CertificateFilter.ALL, 20, 20)).hasSize(10);
    assertThat(count(words("周子"))).isEqualTo(1);
    assertThat(count(words("%"))).isZero();
    assertThat(count(state(CertificateState.SUSPENDED))).isEqualTo(1);
    FiguresCard f = DB.commit(em -> on(em).figures(Reach.EVERYBODY, TODAY));
    assertThat(f.valid()).isEqualTo(29);
    assertThat(f.suspended()).isEqualTo(1);
    assertThat(f.issuedThisMonth()).isEqualTo(30);
    Reach own = new Reach(Reach.Kind.OWN, 7, null, null);
    assertThat(DB.<Long>commit(em -> on(em).count(own, CertificateFilter.ALL, TODAY))).isEqualTo(1);
  }

  @Test
  void over_is_what_stands_past_its_last_day() {
    issue(1, "林一诺");
    assertThat(DB.<List<Long>>commit(em -> on(em).over(TODAY.plusMonths(12)))).isEmpty();
    assertThat(DB.<List<Long>>commit(em -> on(em).over(TODAY.plusMonths(12).plusDays(1))))
        .hasSize(1);
  }

  @Test
  void who_waits_is_taken_once_with_the_newest_day_and_cohort() {
    DB.commit(
        em -> {
          queue(em).put(5, NOON, new Certificate.Cohort(12L, "C12"));
          queue(em).put(5, NOON.minusSeconds(60), Certificate.Cohort.NONE);
          return null;
        });
    var taken = DB.commit(em -> queue(em).take(5)).orElseThrow();
    assertThat(taken.at()).isEqualTo(NOON);
    assertThat(taken.cohort().code()).isEqualTo("C12");
    assertThat(DB.commit(em -> queue(em).take(5)).isPresent()).isFalse();
  }

  private static Object issue(long personId, String name) {
    return DB.commit(
        em -> {
          Certificates certificates = on(em);
          return certificates.add(
              new Certificate(
                  new CertificateNumber(2026, certificates.nextSerial()),
                  person(personId, name),
                  SECURITY,
                  SECURITY.levels().get(0),
                  Certificate.Cohort.NONE,
                  Named.HARBOUR,
                  TODAY,
                  NOON,
                  Actor.SYSTEM,
                  null),
              c -> new Step(c.id(), CertificateState.VALID, NOON, Actor.SYSTEM, null));
        });
  }

  private static void become(String number, CertificateState next) {
    DB.commit(
        em -> {
          Certificates certificates = on(em);
          Certificate c = certificates.require(number);
          certificates.lock(c.id()).become(next);
          certificates.add(new Step(c.id(), next, NOON, Actor.SYSTEM, "why"));
          return null;
        });
  }

  private static List<CertificateRow> all() {
    return DB.commit(
        em -> on(em).rowsOf(on(em).ids(Reach.EVERYBODY, CertificateFilter.ALL, TODAY, 0, 1000)));
  }

  private static List<Long> ids(CertificateFilter filter, int first, int most) {
    return DB.commit(em -> on(em).ids(Reach.EVERYBODY, filter, TODAY, first, most));
  }

  private static long count(CertificateFilter filter) {
    return DB.commit(em -> on(em).count(Reach.EVERYBODY, filter, TODAY));
  }

  private static CertificateFilter words(String words) {
    return new CertificateFilter(words, null, null, null, null, false, null, null);
  }

  private static CertificateFilter state(CertificateState state) {
    return new CertificateFilter(null, null, null, null, state, false, TODAY, TODAY);
  }

  private static PersonRow person(long id, String name) {
    return new PersonRow(
        id,
        "H" + id,
        name,
        null,
        null,
        null,
        null,
        Language.ZH,
        Set.of(Group.TRAINEE),
        TODAY,
        null);
  }

  private static Certificates on(EntityManager em) {
    Certificates certificates = new Certificates();
    certificates.em = em;
    return certificates;
  }

  private static Candidates queue(EntityManager em) {
    Candidates candidates = new Candidates();
    candidates.em = em;
    return candidates;
  }
}
