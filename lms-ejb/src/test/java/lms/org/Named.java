package lms.org;

import lms.platform.Both;
import lms.platform.TestDatabase;

/** A bank with a name, for tests of all rooms. */
public final class Named {
  public static final BankName HARBOUR =
      new BankName(
          new Both("海港银行", "Harbour Bank"), new Both("客户服务学院", "Customer Service Academy"));

  private Named() {}

  public static void harbour(TestDatabase database) {
    database.commit(
        em -> {
          em.find(Bank.class, Bank.ONLY).call(HARBOUR);
          return null;
        });
  }

  public static void nobody(TestDatabase database) {
    database.commit(
        em ->
            em.createNativeQuery(
                    "update org.bank set version = 0, name_zh = null, name_en = null,"
                        + " academy_zh = null, academy_en = null")
                .executeUpdate());
  }
}
