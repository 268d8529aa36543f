package lms.loading;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import lms.audit.Audit;
import lms.security.Me;
import lms.security.Right;

/**
 * Loads folders of content: checks everything, tells every fault, and stores all or nothing in one
 * transaction. A dry run does the same and takes it all back at the end.
 */
@Stateless
@DenyAll
public class ContentLoadingService {
  private static final System.Logger LOG = System.getLogger(ContentLoadingService.class.getName());

  @Inject Instance<ContentKind> kinds;
  @Inject LoadAll all;
  @Inject Loadings loadings;
  @Inject LoadProgress progress;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;
  @Resource SessionContext session;

  /**
   * Loads the folder that came with the program, or that {@code academy.content} names.
   *
   * @param whole what no file of it defines is used no more
   */
  @RolesAllowed({Right.LOAD_CONTENT, Right.SYSTEM})
  public LoadCard load(boolean whole, boolean dryRun) {
    return load(ContentFolder.own(), whole, dryRun);
  }

  /**
   * Loads an archive somebody sent.
   *
   * @param whole what no file of it defines is used no more
   * @throws lms.platform.Refusal before anything of it is read that should not be
   */
  @RolesAllowed(Right.LOAD_CONTENT)
  public LoadCard loadSent(@NotNull byte[] zip, boolean whole, boolean dryRun) {
    return load(ContentFolder.sent(zip), whole, dryRun);
  }

  /** Has content ever been loaded, or tried to? */
  @RolesAllowed({Right.LOAD_CONTENT, Right.SYSTEM})
  public boolean everLoaded() {
    return loadings.any();
  }

  private LoadCard load(ContentFolder folder, boolean whole, boolean dryRun) {
    List<ContentKind> inOrder =
        kinds.stream()
            .sorted(Comparator.comparingInt(ContentKind::order).thenComparing(ContentKind::kind))
            .toList();
    progress.start(me.id(), inOrder.size() + 1);
    try {
      LoadCard card = all.load(folder, whole, inOrder, () -> progress.step(me.id()), dryRun);
      if (dryRun) session.setRollbackOnly();
      else remember(card);
      return card;
    } finally {
      progress.end(me.id());
    }
  }

  private void remember(LoadCard card) {
    loadings.add(
        clock.instant(), me.actor().name(), card.applied(), card.files(), card.faults().size());
    audit.record(me.actor(), "load", "content", clock.instant(), null, new Loaded(card), null);
    LOG.log(
        System.Logger.Level.INFO,
        "content: {0} files, {1} faults, applied: {2}",
        card.files(),
        card.faults().size(),
        card.applied());
  }

  /** What the trail keeps of a loading. */
  record Loaded(
      int files,
      int faults,
      boolean applied,
      List<LoadRow> rows,
      List<String> kept,
      List<String> retired) {
    Loaded(LoadCard card) {
      this(
          card.files(),
          card.faults().size(),
          card.applied(),
          card.rows(),
          names(card.kept()),
          names(card.retired()));
    }

    private static List<String> names(List<LoadedThing> things) {
      return things.stream().map(t -> t.entity() + " " + t.id()).toList();
    }
  }
}
