package lms.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lms.org.Named;
import lms.people.PersonRow;
import lms.platform.Actor;
import lms.platform.Language;
import lms.platform.TestDatabase;
import lms.security.Group;

/** Certificates for database tests of other rooms. */
public final class Issued {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

  private Issued() {}

  /** To so many people, one each. */
  public static List<Long> to(TestDatabase database, int people) {
    return database.commit(
        em -> {
          Certificates certificates = new Certificates();
          certificates.em = em;
          List<Long> ids = new ArrayList<>();
          for (int n = 1; n <= people; n++)
            ids.add(
                certificates
                    .add(
                        new Certificate(
                            new CertificateNumber(2026, certificates.nextSerial()),
                            person(n),
                            CertificatesDbTest.SECURITY,
                            CertificatesDbTest.SECURITY.levels().get(0),
                            Certificate.Cohort.NONE,
                            Named.HARBOUR,
                            DAY,
                            NOON,
                            Actor.SYSTEM,
                            null),
                        c -> new Step(c.id(), CertificateState.VALID, NOON, Actor.SYSTEM, null))
                    .id());
          return ids;
        });
  }

  private static PersonRow person(long id) {
    return new PersonRow(
        id,
        "H" + id,
        "林一诺",
        "Lin Yinuo",
        null,
        null,
        null,
        Language.ZH,
        Set.of(Group.TRAINEE),
        DAY,
        null);
  }
}
