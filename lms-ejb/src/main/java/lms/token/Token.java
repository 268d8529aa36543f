package lms.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a program signs in with instead of its owner's password. Made by a person with some of the
 * person's own rights, works until it expires or is withdrawn, and never longer or wider than its
 * owner's account. Its secret is shown once; only a hash stays.
 */
@Entity
@Table(schema = "token", name = "token")
class Token {
  private static final Duration NOTED = Duration.ofMinutes(1);

  @Id
  @Column(name = "token_id")
  private UUID id;

  @Version private int version;

  @Column(name = "person_id")
  private long personId;

  private String name;

  @Column(name = "right_names")
  private String rightNames;

  @Column(name = "secret_hash")
  private String secretHash;

  private Instant made;
  private Instant expires;

  /** null while nobody has used it */
  @Column(name = "last_used")
  private Instant lastUsed;

  /** null while it was not withdrawn */
  private Instant withdrawn;

  protected Token() {}

  Token(
      UUID id,
      long personId,
      String name,
      Set<String> rights,
      String secretHash,
      Instant made,
      Instant expires) {
    this.id = id;
    this.personId = personId;
    this.name = name;
    this.rightNames = String.join(",", new TreeSet<>(rights));
    this.secretHash = secretHash;
    this.made = made;
    this.expires = expires;
  }

  void withdraw(Instant now) {
    if (withdrawn == null) withdrawn = now;
  }

  boolean worksAt(Instant now) {
    return withdrawn == null && now.isBefore(expires);
  }

  /** Is the last use so long ago that it should be written down again? Saves a write a request. */
  boolean useUnnotedAt(Instant now) {
    return lastUsed == null || now.isAfter(lastUsed.plus(NOTED));
  }

  UUID id() {
    return id;
  }

  long personId() {
    return personId;
  }

  String name() {
    return name;
  }

  Set<String> rights() {
    return new TreeSet<>(Arrays.asList(rightNames.split(",")));
  }

  TokenRow row(Instant now) {
    TokenRow.State state =
        withdrawn != null
            ? TokenRow.State.WITHDRAWN
            : worksAt(now) ? TokenRow.State.WORKS : TokenRow.State.EXPIRED;
    return new TokenRow(id, name, rights(), made, expires, lastUsed, state);
  }
}
