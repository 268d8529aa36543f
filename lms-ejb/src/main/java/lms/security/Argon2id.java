package lms.security;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * Argon2id, version 1.3, one lane (RFC 9106), in one piece of memory that is used again. At nine
 * o'clock hundreds of checks run: the library's own makes 32,768 objects for each, which costs as
 * much again as the check. One instance serves one thread at a time.
 */
final class Argon2id {
  private static final int WORDS = 128;
  private static final int BLOCK_BYTES = 1024;
  private static final int SLICES = 4;
  private static final int TYPE = 2;
  private static final int VERSION = 0x13;
  private static final long LOW = 0xFFFFFFFFL;

  private final int blocks;
  private final int segment;
  private final int kib;
  private final long[] memory;
  private final long[] mixed = new long[WORDS];
  private final long[] turned = new long[WORDS];
  private final long[] counter = new long[WORDS];
  private final long[] addresses = new long[WORDS];

  /**
   * @param kib memory, at least 8
   */
  Argon2id(int kib) {
    if (kib < 8) throw new IllegalArgumentException("memory");
    this.kib = kib;
    this.segment = kib / SLICES;
    this.blocks = segment * SLICES;
    this.memory = new long[blocks * WORDS];
  }

  int kib() {
    return kib;
  }

  byte[] hash(byte[] password, byte[] salt, int passes, int length) {
    byte[] seed = seed(password, salt, passes, length);
    for (int n = 0; n < 2; n++) {
      byte[] first =
          longDigest(
              BLOCK_BYTES,
              ByteBuffer.allocate(72)
                  .order(ByteOrder.LITTLE_ENDIAN)
                  .put(seed)
                  .putInt(n)
                  .putInt(0)
                  .array());
      ByteBuffer.wrap(first)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asLongBuffer()
          .get(memory, n * WORDS, WORDS);
    }
    for (int pass = 0; pass < passes; pass++)
      for (int slice = 0; slice < SLICES; slice++) fill(pass, slice, passes);
    ByteBuffer last = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    last.asLongBuffer().put(memory, (blocks - 1) * WORDS, WORDS);
    return longDigest(length, last.array());
  }

  private byte[] seed(byte[] password, byte[] salt, int passes, int length) {
    ByteBuffer all =
        ByteBuffer.allocate(40 + password.length + salt.length).order(ByteOrder.LITTLE_ENDIAN);
    all.putInt(1).putInt(length).putInt(kib).putInt(passes).putInt(VERSION).putInt(TYPE);
    all.putInt(password.length).put(password).putInt(salt.length).put(salt).putInt(0).putInt(0);
    return digest(64, all.array());
  }

  /** Section 3.4: a quarter of one pass. */
  private void fill(int pass, int slice, int passes) {
    boolean independent = pass == 0 && slice < SLICES / 2;
    if (independent) {
      Arrays.fill(counter, 0);
      counter[0] = pass;
      counter[2] = slice;
      counter[3] = blocks;
      counter[4] = passes;
      counter[5] = TYPE;
    }
    int first = pass == 0 && slice == 0 ? 2 : 0;
    if (independent && first != 0) nextAddresses();
    for (int n = first; n < segment; n++) {
      int current = slice * segment + n;
      int previous = current == 0 ? blocks - 1 : current - 1;
      if (independent && n % WORDS == 0) nextAddresses();
      long chosen = independent ? addresses[n % WORDS] : memory[previous * WORDS];
      compress(
          previous * WORDS, reference(pass, slice, n, chosen) * WORDS, current * WORDS, pass > 0);
    }
  }

  private int reference(int pass, int slice, int n, long chosen) {
    int area = (pass == 0 ? slice * segment : blocks - segment) + n - 1;
    long j = chosen & LOW;
    long x = (j * j) >>> 32;
    long back = (area * x) >>> 32;
    int start = pass == 0 || slice == SLICES - 1 ? 0 : (slice + 1) * segment;
    return (int) ((start + area - 1 - back) % blocks);
  }

  private void nextAddresses() {
    counter[6]++;
    System.arraycopy(counter, 0, mixed, 0, WORDS);
    permuted(mixed, addresses);
    System.arraycopy(addresses, 0, mixed, 0, WORDS);
    permuted(mixed, addresses);
  }

  /** Both halves of the permutation of one block, and the block itself. */
  private void permuted(long[] from, long[] to) {
    System.arraycopy(from, 0, turned, 0, WORDS);
    permute(turned);
    for (int n = 0; n < WORDS; n++) to[n] = turned[n] ^ from[n];
  }

  private void compress(int left, int right, int to, boolean over) {
    long[] m = memory;
    long[] z = turned;
    long[] r = mixed;
    for (int n = 0; n < WORDS; n++) r[n] = z[n] = m[left + n] ^ m[right + n];
    permute(z);
    if (over) for (int n = 0; n < WORDS; n++) m[to + n] ^= z[n] ^ r[n];
    else for (int n = 0; n < WORDS; n++) m[to + n] = z[n] ^ r[n];
  }

  private static void permute(long[] v) {
    for (int n = 0; n < WORDS; n += 16) round(v, n, 2);
    for (int n = 0; n < 16; n += 2) round(v, n, 16);
  }

  /** Section 3.6: one round over sixteen words, pair by pair at that distance. */
  private static void round(long[] v, int at, int step) {
    int i1 = at + step, i2 = i1 + step, i3 = i2 + step;
    int i4 = i3 + step, i5 = i4 + step, i6 = i5 + step, i7 = i6 + step;
    long a0 = v[at], a1 = v[at + 1], a2 = v[i1], a3 = v[i1 + 1];
    long b0 = v[i2], b1 = v[i2 + 1], b2 = v[i3], b3 = v[i3 + 1];
    long c0 = v[i4], c1 = v[i4 + 1], c2 = v[i5], c3 = v[i5 + 1];
    long d0 = v[i6], d1 = v[i6 + 1], d2 = v[i7], d3 = v[i7 + 1];

    a0 = mix(a0, b0);
    a1 = mix(a1, b1);
    a2 = mix(a2, b2);
    a3 = mix(a3, b3);
    d0 = Long.rotateRight(d0 ^ a0, 32);
    d1 = Long.rotateRight(d1 ^ a1, 32);
    d2 = Long.rotateRight(d2 ^ a2, 32);
    d3 = Long.rotateRight(d3 ^ a3, 32);
    c0 = mix(c0, d0);
    c1 = mix(c1, d1);
    c2 = mix(c2, d2);
    c3 = mix(c3, d3);
    b0 = Long.rotateRight(b0 ^ c0, 24);
    b1 = Long.rotateRight(b1 ^ c1, 24);
    b2 = Long.rotateRight(b2 ^ c2, 24);
    b3 = Long.rotateRight(b3 ^ c3, 24);
    a0 = mix(a0, b0);
    a1 = mix(a1, b1);
    a2 = mix(a2, b2);
    a3 = mix(a3, b3);
    d0 = Long.rotateRight(d0 ^ a0, 16);
    d1 = Long.rotateRight(d1 ^ a1, 16);
    d2 = Long.rotateRight(d2 ^ a2, 16);
    d3 = Long.rotateRight(d3 ^ a3, 16);
    c0 = mix(c0, d0);
    c1 = mix(c1, d1);
    c2 = mix(c2, d2);
    c3 = mix(c3, d3);
    b0 = Long.rotateRight(b0 ^ c0, 63);
    b1 = Long.rotateRight(b1 ^ c1, 63);
    b2 = Long.rotateRight(b2 ^ c2, 63);
    b3 = Long.rotateRight(b3 ^ c3, 63);

    a0 = mix(a0, b1);
    a1 = mix(a1, b2);
    a2 = mix(a2, b3);
    a3 = mix(a3, b0);
    d3 = Long.rotateRight(d3 ^ a0, 32);
    d0 = Long.rotateRight(d0 ^ a1, 32);
    d1 = Long.rotateRight(d1 ^ a2, 32);
    d2 = Long.rotateRight(d2 ^ a3, 32);
    c2 = mix(c2, d3);
    c3 = mix(c3, d0);
    c0 = mix(c0, d1);
    c1 = mix(c1, d2);
    b1 = Long.rotateRight(b1 ^ c2, 24);
    b2 = Long.rotateRight(b2 ^ c3, 24);
    b3 = Long.rotateRight(b3 ^ c0, 24);
    b0 = Long.rotateRight(b0 ^ c1, 24);
    a0 = mix(a0, b1);
    a1 = mix(a1, b2);
    a2 = mix(a2, b3);
    a3 = mix(a3, b0);
    d3 = Long.rotateRight(d3 ^ a0, 16);
    d0 = Long.rotateRight(d0 ^ a1, 16);
    d1 = Long.rotateRight(d1 ^ a2, 16);
    d2 = Long.rotateRight(d2 ^ a3, 16);
    c2 = mix(c2, d3);
    c3 = mix(c3, d0);
    c0 = mix(c0, d1);
    c1 = mix(c1, d2);
    b1 = Long.rotateRight(b1 ^ c2, 63);
    b2 = Long.rotateRight(b2 ^ c3, 63);
    b3 = Long.rotateRight(b3 ^ c0, 63);
    b0 = Long.rotateRight(b0 ^ c1, 63);

    v[at] = a0;
    v[at + 1] = a1;
    v[i1] = a2;
    v[i1 + 1] = a3;
    v[i2] = b0;
    v[i2 + 1] = b1;
    v[i3] = b2;
    v[i3 + 1] = b3;
    v[i4] = c0;
    v[i4 + 1] = c1;
    v[i5] = c2;
    v[i5 + 1] = c3;
    v[i6] = d0;
    v[i6 + 1] = d1;
    v[i7] = d2;
    v[i7 + 1] = d3;
  }

  private static long mix(long x, long y) {
    return x + y + 2 * (x & LOW) * (y & LOW);
  }

  /** Section 3.3. */
  private static byte[] longDigest(int length, byte[] input) {
    ByteBuffer start =
        ByteBuffer.allocate(4 + input.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(length)
            .put(input);
    if (length <= 64) return digest(length, start.array());
    ByteBuffer out = ByteBuffer.allocate(length);
    byte[] part = digest(64, start.array());
    while (out.remaining() > 64) {
      out.put(part, 0, 32);
      part = digest(Math.min(64, out.remaining()), part);
    }
    return out.put(part).array();
  }

  private static byte[] digest(int length, byte[] input) {
    Blake2bDigest digest = new Blake2bDigest(length * 8);
    digest.update(input, 0, input.length);
    byte[] out = new byte[length];
    digest.doFinal(out, 0);
    return out;
  }
}
