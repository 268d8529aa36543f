package lms.regrade;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lms.exam.RemarkService;
import lms.question.QuestionVersionId;
import lms.security.Acting;
import lms.security.Me;
import lms.security.Right;

/**
 * Tells people which of their marks were changed, from what to what, and why; not before the rule
 * of the exam shows them the mark at all.
 */
@Stateless
@DenyAll
public class ChangedMarkService {
  private static final int SHOWN = 300;

  @Inject Regrades regrades;
  @Inject Lines lines;
  @Inject RemarkService remarks;
  @Inject Me me;
  @Inject Clock clock;

  /** The latest first. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<ChangedMarkRow> mine() {
    List<ChangedMarkRow> all = lines.of(me.id(), SHOWN);
    Set<UUID> shown = shown(all.stream().map(ChangedMarkRow::sittingId).toList());
    return all.stream().filter(r -> shown.contains(r.sittingId())).toList();
  }

  /** How many I have not been told of. */
  @RolesAllowed(Right.SIT_EXAM)
  public long unseen() {
    List<UUID> all = lines.unseen(me.id());
    Set<UUID> shown = shown(all);
    return all.stream().filter(shown::contains).count();
  }

  /** I have been told of all. */
  @RolesAllowed(Right.SIT_EXAM)
  public void seen() {
    lines.seen(me.id(), shown(lines.unseen(me.id())), clock.instant());
  }

  /** Is this correction carried out, and this sitting marked under it? */
  @RolesAllowed(Right.SYSTEM)
  public boolean carriedOut(@NotNull UUID correction, @NotNull UUID sitting) {
    return lines.carriedOut(correction, sitting);
  }

  /** Could this regrade not look at this sitting, or not mark it again? */
  @RolesAllowed(Right.SYSTEM)
  public boolean leftBehind(long regrade, @NotNull UUID sitting) {
    return lines.leftBehind(regrade, sitting);
  }

  /** What a regrade has, or would have, made of this sitting; empty when its points stay. */
  @RolesAllowed(Right.SYSTEM)
  public Optional<ChangedMarkRow> line(long regrade, @NotNull UUID sitting) {
    return lines.line(regrade, sitting);
  }

  /** Is any of these sittings yet to be marked again under a correction that is in force? */
  @RolesAllowed(Right.SYSTEM)
  public boolean underWay(@NotNull Collection<UUID> sittings) {
    return lines.underWay(sittings);
  }

  /** Questions of which a regrade is ordered, and not done or dropped. */
  @RolesAllowed(Right.SYSTEM)
  public Set<QuestionVersionId> ordered() {
    return regrades.underWay();
  }

  private Set<UUID> shown(List<UUID> sittings) {
    return Acting.asSystem(() -> remarks.shown(sittings));
  }
}
