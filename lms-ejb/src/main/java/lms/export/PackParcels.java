package lms.export;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import lms.jobs.Chore;
import lms.jobs.Every;

/**
 * Packs the parcels that wait, the oldest first. What was packed before a restart stays packed; a
 * dropped parcel stops after the few sheets in hand.
 */
@Every(seconds = 2)
class PackParcels implements Chore {
  private static final System.Logger LOG = System.getLogger(PackParcels.class.getName());

  @Inject Packer packer;

  @Override
  public void run() {
    packer.clear();
    packer.unfinished().forEach(this::pack);
  }

  private void pack(UUID id) {
    try {
      boolean more = true;
      while (more) more = packer.some(id);
    } catch (RuntimeException e) {
      if (packer.failed(id)) LOG.log(Level.ERROR, "parcel " + id + " could not be packed", e);
    }
  }
}
