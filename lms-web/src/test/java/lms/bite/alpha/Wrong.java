package lms.bite.alpha;

/** A door with the wrong name, open to all. */
@jakarta.ejb.Stateless
public class Wrong {
  public void open() {}
}
