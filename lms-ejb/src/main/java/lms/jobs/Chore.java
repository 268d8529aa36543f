package lms.jobs;

/**
 * A piece of background work: finds what is due by the injected clock and does it, safely twice.
 * Runs as the academy itself, without a transaction; it opens one per item through a class of its
 * own. Its rhythm stands on the class: {@link Every}.
 */
public interface Chore {
  void run();
}
