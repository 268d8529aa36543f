package lms.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import lms.audit.Trails;
import lms.platform.ChangedMeanwhile;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank that grows from nothing. */
class OrgDoorDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);

  @BeforeEach
  void nothing() {
    DB.empty("org.site", "security.account");
  }

  @Test
  void a_site_a_centre_and_a_team_are_made_from_the_top_and_renamed() {
    grow();
    doing(d -> d.change(site("nj", "金陵", "Asia/Urumqi"), 0));
    doing(
        d -> {
          SiteRow site = d.sites().get(0);
          assertThat(d.sites()).hasSize(1);
          assertThat(site.code()).isEqualTo("NJ");
          assertThat(site.name().zh()).isEqualTo("金陵");
          assertThat(site.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
          assertThat(d.teams().get(0).siteId()).isEqualTo(site.id());
        });
  }

  @Test
  void a_code_is_given_once_and_a_zone_must_exist() {
    grow();
    assertThatThrownBy(() -> doing(d -> d.add(site("nj", "南京二", "Asia/Shanghai"))))
        .isInstanceOf(UnitCodeTaken.class);
    assertThatThrownBy(() -> doing(d -> d.add(site("SH", "上海", "Asia/Nanjing"))))
        .isInstanceOf(ZoneUnknown.class);
  }

  @Test
  void who_is_retired_has_nobody_in_it_and_nothing_opens_below() {
    grow();
    DB.commit(
        em ->
            em.createNativeQuery(
                    """
                    insert into security.account (person_id, version, login, name, language,
                      group_names, must_change, active, failures, epoch, epoch_changed, site_id,
                      team_id)
                    select 1, 0, 'H1', 'x', 'ZH', 'TRAINEE', false, true, 0, 0, now(), s.site_id,
                      t.team_id from org.site s, org.team t""")
                .executeUpdate());
    assertThatThrownBy(() -> doing(d -> d.retire(UnitKind.TEAM, d.teams().get(0).id())))
        .isInstanceOf(UnitInUse.class);
    assertThatThrownBy(() -> doing(d -> d.retire(UnitKind.SITE, d.sites().get(0).id())))
        .isInstanceOf(UnitInUse.class);
    DB.empty("security.account");
    doing(d -> d.retire(UnitKind.TEAM, d.teams().get(0).id()));
    doing(d -> d.retire(UnitKind.CENTRE, d.centres().get(0).id()));
    assertThatThrownBy(() -> doing(d -> d.bringBack(UnitKind.TEAM, d.teams().get(0).id())))
        .isInstanceOf(UnitRetired.class);
    assertThatThrownBy(
            () ->
                doing(
                    d ->
                        d.add(
                            new UnitOrder(
                                UnitKind.TEAM, d.centres().get(0).id(), "T2", "二", "2", null))))
        .isInstanceOf(UnitRetired.class);
    doing(d -> d.bringBack(UnitKind.CENTRE, d.centres().get(0).id()));
    doing(d -> d.bringBack(UnitKind.TEAM, d.teams().get(0).id()));
    doing(d -> assertThat(d.teams().get(0).retired()).isFalse());
  }

  @Test
  void who_saw_an_older_unit_overwrites_nothing() {
    grow();
    for (UnitKind kind : UnitKind.values()) {
      UnitOrder first = new UnitOrder(kind, null, code(kind), "先", "First", "Asia/Shanghai");
      UnitOrder second = new UnitOrder(kind, null, code(kind), "后", "Second", "Asia/Shanghai");
      int[] seen = new int[1];
      doing(d -> seen[0] = d.version(kind, 1));
      doing(d -> d.change(first, seen[0]));
      assertThatThrownBy(() -> doing(d -> d.change(second, seen[0])))
          .as(kind.name())
          .isInstanceOf(ChangedMeanwhile.class);
      doing(d -> seen[0] = d.version(kind, 1));
      doing(d -> d.change(second, seen[0]));
    }
    doing(
        d -> {
          assertThat(d.sites().get(0).name().zh()).isEqualTo("后");
          assertThat(d.teams().get(0).name().zh()).isEqualTo("后");
        });
  }

  private static String code(UnitKind kind) {
    return switch (kind) {
      case SITE -> "NJ";
      case CENTRE -> "NJ-C";
      case TEAM -> "NJ-T";
    };
  }

  private static void grow() {
    doing(d -> d.add(site("NJ", "南京", "Asia/Shanghai")));
    doing(
        d ->
            d.add(
                new UnitOrder(
                    UnitKind.CENTRE, d.sites().get(0).id(), "NJ-C", "中心", "Centre", null)));
    doing(
        d ->
            d.add(
                new UnitOrder(
                    UnitKind.TEAM, d.centres().get(0).id(), "NJ-T", "一组", "Team 1", null)));
  }

  private static UnitOrder site(String code, String zh, String zone) {
    return new UnitOrder(UnitKind.SITE, null, code, zh, "Nanjing", zone);
  }

  private static void doing(Consumer<OrgService> work) {
    DB.commit(
        em -> {
          work.accept(door(em));
          return null;
        });
  }

  private static OrgService door(EntityManager em) {
    OrgService door = new OrgService();
    door.units = new Units();
    door.units.em = em;
    door.audit = Trails.in(em, CLOCK);
    door.me = Somebody.of(em, 1, null, null, Group.ADMINISTRATOR);
    return door;
  }
}
