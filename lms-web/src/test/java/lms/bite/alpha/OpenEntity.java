package lms.bite.alpha;

/** An entity that everybody can see. */
@jakarta.persistence.Entity
public class OpenEntity {
  @jakarta.persistence.Id long id;
}
