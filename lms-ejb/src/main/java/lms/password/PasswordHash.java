package lms.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), written in its usual form {@code $argon2id$v=19$m=..,t=..,p=..$salt$hash},
 * so that the cost can rise later without breaking what is stored. At most as many checks run at
 * once as there are processors: at nine o'clock hundreds sign in. Each takes one of as many stores
 * of memory, which are kept: made anew each time, they would be what the collector does most.
 */
public final class PasswordHash {
  static final int MEMORY_KIB = 7 * 1024;
  static final int PASSES = 5;

  /** Blocks of 1 KiB beside those of the memory. */
  private static final int WORKING_BLOCKS = 8;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors());
  private static final BlockingQueue<FixedBlockPool> TURNS = turns();

  /** A hash nobody's password has: checked for unknown names, so that they take as long. */
  public static final String NOBODY = of("nobody" + RANDOM.nextLong());

  private PasswordHash() {}

  /** With a salt of its own. */
  public static String of(String password) {
    return of(password, MEMORY_KIB, PASSES);
  }

  /** The same at another cost. */
  static String of(String password, int kib, int passes) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2(password, salt, kib, passes, 1, HASH_BYTES);
    Base64.Encoder b64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(kib, passes, b64.encodeToString(salt), b64.encodeToString(hash));
  }

  /** Is it the password that has this hash? */
  public static boolean matches(String password, String stored) {
    String[] part = stored.split("\\$");
    String[] cost = part[3].split("[=,]");
    byte[] salt = Base64.getDecoder().decode(part[4]);
    byte[] hash = Base64.getDecoder().decode(part[5]);
    byte[] tried =
        argon2(
            password,
            salt,
            Integer.parseInt(cost[1]),
            Integer.parseInt(cost[3]),
            Integer.parseInt(cost[5]),
            hash.length);
    return MessageDigest.isEqual(hash, tried);
  }

  /** Whoever waits longest has the next turn. */
  private static BlockingQueue<FixedBlockPool> turns() {
    BlockingQueue<FixedBlockPool> turns = new ArrayBlockingQueue<>(AT_ONCE, true);
    for (int n = 0; n < AT_ONCE; n++) turns.add(new FixedBlockPool(MEMORY_KIB + WORKING_BLOCKS));
    return turns;
  }

  private static byte[] argon2(String password, byte[] salt, int kib, int t, int p, int length) {
    FixedBlockPool store = turn();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withSalt(salt)
              .withMemoryAsKB(kib)
              .withIterations(t)
              .withParallelism(p)
              .withBlockPool(store)
              .build());
      byte[] hash = new byte[length];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      TURNS.add(store);
    }
  }

  /** Waits for as long as it takes; who is interrupted meanwhile learns of it afterwards. */
  private static FixedBlockPool turn() {
    boolean interrupted = false;
    try {
      while (true)
        try {
          return TURNS.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
