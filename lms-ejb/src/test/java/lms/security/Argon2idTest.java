package lms.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/** Our Argon2id against the published value and against another implementation. */
class Argon2idTest {
  @Test
  void gives_the_value_of_the_reference_implementation() {
    byte[] hash = new Argon2id(65536).hash(bytes("password"), bytes("somesalt"), 2, 32);
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  }

  @Test
  void agrees_with_the_library_for_many_passwords_and_costs() {
    Random random = new Random(9106);
    for (int n = 0; n < 60; n++) {
      int kib = 8 + random.nextInt(900);
      Argon2id ours = new Argon2id(kib);
      for (int again = 0; again < 2; again++) {
        byte[] password = new byte[random.nextInt(130)];
        byte[] salt = new byte[8 + random.nextInt(24)];
        random.nextBytes(password);
        random.nextBytes(salt);
        int passes = 1 + random.nextInt(4);
        int length = 4 + random.nextInt(140);
        assertThat(ours.hash(password, salt, passes, length))
            .as("%d KiB, %d passes, %d bytes", kib, passes, length)
            .isEqualTo(library(password, salt, kib, passes, length));
      }
    }
  }

  private static byte[] library(byte[] password, byte[] salt, int kib, int passes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(kib)
            .withIterations(passes)
            .withParallelism(1)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(password, hash);
    return hash;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
