package lms.sample;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import lms.platform.Stage;

/** Tells the sign-in page of a sample academy who may be tried. */
@Stateless
@DenyAll
public class SampleService {
  /** Empty in a real academy. */
  @PermitAll
  public List<SamplePerson> people() {
    return Stage.current().isSample()
        ? SampleRoll.people().stream().filter(SamplePerson::featured).toList()
        : List.of();
  }

  @PermitAll
  public String password() {
    return Stage.current().isSample() ? SampleRoll.PASSWORD : "";
  }
}
