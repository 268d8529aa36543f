package lms.invigilation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lms.platform.TestDatabase;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

class OneByOneDbTest {
  static final TestDatabase DB = TestDatabase.get();

  @Test
  void whoever_is_dealt_with_meets_none_of_those_before() {
    DB.empty("people.person", "org.site");
    List<Integer> known =
        DB.commit(
            em -> {
              OneByOne oneByOne = new OneByOne();
              oneByOne.em = em;
              em.createNativeQuery(
                      """
                      insert into org.site (version, code, name_zh, name_en, zone)
                      select 0, 'S' || n, 's', 's', 'Asia/Shanghai' from generate_series(1, 3) n""")
                  .executeUpdate();
              assertThat(em.createQuery("select s from Site s").getResultList()).hasSize(3);
              List<Integer> found = new ArrayList<>();
              oneByOne.each(
                  List.of("S1", "S2", "S3"),
                  code -> {
                    em.createQuery("select s from Site s where s.code = :code")
                        .setParameter("code", code)
                        .getSingleResult();
                    found.add(em.unwrap(Session.class).getStatistics().getEntityCount());
                  });
              return found;
            });
    assertThat(known).containsExactly(1, 1, 1);
  }
}
