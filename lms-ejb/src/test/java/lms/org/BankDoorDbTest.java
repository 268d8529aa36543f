package lms.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import lms.audit.Trails;
import lms.platform.Both;
import lms.platform.ChangedMeanwhile;
import lms.platform.Heard;
import lms.platform.Language;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank that nobody has named yet. */
class BankDoorDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);

  private final Heard<BankNamed> news = new Heard<>();
  private final BankSign sign = new BankSign();
  private long before;

  @BeforeEach
  void nobody_has_named_it() {
    Named.nobody(DB);
    before = entries();
  }

  @Test
  void nothing_is_issued_in_a_name_that_nobody_gave() {
    assertThat(seen()).isEmpty();
    assertThatThrownBy(() -> DB.commit(em -> door(em).requireName()))
        .isInstanceOf(BankNotNamed.class);
  }

  @Test
  void what_it_is_called_is_kept_told_and_written_down() {
    call(order(0, "江南银行"));
    BankName name = DB.commit(em -> door(em).requireName());
    assertThat(name.whole(Language.ZH)).isEqualTo("江南银行客户服务学院");
    assertThat(name.whole(Language.EN)).isEqualTo("River Bank Customer Service Academy");
    assertThat(name.line(Language.ZH)).isEqualTo("江南银行 · 客户服务学院");
    assertThat(news.all()).hasSize(1);
    assertThat(entries() - before).isEqualTo(1);
  }

  @Test
  void who_saw_an_older_name_overwrites_nothing() {
    int seen = DB.commit(em -> door(em).card().version());
    call(order(seen, "江南银行"));
    assertThatThrownBy(() -> call(order(seen, "江北银行"))).isInstanceOf(ChangedMeanwhile.class);
    assertThat(DB.commit(em -> door(em).requireName()).bank().zh()).isEqualTo("江南银行");
    int now = DB.commit(em -> door(em).card().version());
    call(order(now, "江北银行"));
    assertThat(DB.commit(em -> door(em).requireName()).bank().zh()).isEqualTo("江北银行");
  }

  @Test
  void the_sample_names_it_once_and_leaves_a_name_that_is_there() {
    first("海港银行");
    first("别的银行");
    assertThat(DB.commit(em -> door(em).requireName()).bank().zh()).isEqualTo("海港银行");
    assertThat(entries() - before).isEqualTo(1);
  }

  @Test
  void the_same_name_again_is_no_change() {
    call(order(0, "江南银行"));
    call(order(DB.commit(em -> door(em).card().version()), " 江南银行 "));
    assertThat(entries() - before).isEqualTo(1);
  }

  /** What another server wrote is seen some seconds later; what was changed here, at once. */
  @Test
  void pages_go_by_what_is_known_until_it_is_changed_here() {
    assertThat(seen()).isEmpty();
    Named.harbour(DB);
    assertThat(seen()).isEmpty();
    sign.on(new BankNamed());
    assertThat(seen()).contains(Named.HARBOUR);
  }

  @Test
  void a_database_that_is_away_takes_no_name_off_the_door() {
    Named.harbour(DB);
    assertThat(seen()).contains(Named.HARBOUR);
    sign.on(new BankNamed());
    sign.bank = DB.commit(this::door); // its work is over, so that it cannot read
    assertThatThrownBy(() -> sign.bank.name()).isInstanceOf(IllegalStateException.class);
    assertThat(sign.name()).contains(Named.HARBOUR);
  }

  private Optional<BankName> seen() {
    return DB.commit(
        em -> {
          sign.bank = door(em);
          return sign.name();
        });
  }

  private void first(String zh) {
    doing(
        em -> {
          door(em).callFirst(new BankName(new Both(zh, "Bank"), new Both("学院", "Academy")));
          return null;
        });
  }

  private void call(BankOrder order) {
    doing(
        em -> {
          door(em).call(order);
          return null;
        });
  }

  private static void doing(Function<EntityManager, Object> work) {
    DB.commit(work);
  }

  private static BankOrder order(int version, String zh) {
    return new BankOrder(version, zh, "River Bank", "客户服务学院", "Customer Service Academy");
  }

  private static long entries() {
    return DB.commit(
        em ->
            (Long)
                em.createNativeQuery(
                        "select count(*) from audit.entry where subject = 'bank'", Long.class)
                    .getSingleResult());
  }

  private BankService door(EntityManager em) {
    BankService door = new BankService();
    door.units = new Units();
    door.units.em = em;
    door.audit = Trails.in(em, CLOCK);
    door.me = Somebody.of(em, 1, null, null, Group.ADMINISTRATOR);
    door.named = news;
    return door;
  }
}
