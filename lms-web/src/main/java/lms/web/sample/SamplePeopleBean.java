package lms.web.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.platform.Language;
import lms.sample.SamplePerson;
import lms.sample.SampleService;
import lms.web.layout.Speaking;

/** Sample people on the sign-in page; nobody in a real academy. */
@Named("samplePeople")
@RequestScoped
public class SamplePeopleBean {
  @Inject SampleService sample;
  @Inject Speaking speaking;

  public List<SamplePerson> getAll() {
    return sample.people();
  }

  public String getPassword() {
    return sample.password();
  }

  public String name(SamplePerson person) {
    return speaking.language() == Language.EN ? person.nameLatin() : person.name();
  }
}
