package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Actor;

/** Who did something, by name, in the language of whoever reads it: {@code #{names.of(…)}}. */
@Named("names")
@RequestScoped
public class NamesBean {
  @Inject PeopleService people;
  @Inject Speaking speaking;

  private final Map<Long, Optional<PersonRow>> known = new HashMap<>();

  /**
   * @param who null for nobody
   */
  public String of(Actor who) {
    return who == null ? "" : of(who.id(), who.name());
  }

  /**
   * @param id the person's, 0 for the academy
   * @param kept the name as it was written down then, shown for whoever is no person here
   */
  public String of(long id, String kept) {
    return known
        .computeIfAbsent(id, one -> Optional.ofNullable(people.named(Set.of(one)).get(one)))
        .map(person -> person.nameIn(speaking.language()))
        .orElse(kept);
  }
}
