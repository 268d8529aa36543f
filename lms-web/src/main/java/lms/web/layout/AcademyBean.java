package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import lms.org.BankSign;

/** What the academy is called on a page; a neutral word until its bank has been named. */
@Named("academy")
@RequestScoped
public class AcademyBean {
  @Inject BankSign sign;
  @Inject Speaking speaking;

  /** With the bank's name. */
  public String getName() {
    return sign.name().map(n -> n.whole(speaking.language())).orElseGet(this::neutral);
  }

  /** Without the bank's name, where there is little room. */
  public String getShortName() {
    return sign.name().map(n -> n.academy().in(speaking.language())).orElseGet(this::neutral);
  }

  private String neutral() {
    return speaking.texts().of("layout.academy");
  }
}
