package lms.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcademyMechanismTest {
  private final List<String> said = new ArrayList<>();
  private final AcademyMechanism door = new AcademyMechanism();

  @Test
  void while_the_database_is_away_everybody_is_asked_to_come_again() {
    AuthenticationStatus status =
        door.validateRequest(broken(new SQLException("stopped", "57P01")), response(), null);
    assertThat(status).isEqualTo(AuthenticationStatus.SEND_FAILURE);
    assertThat(said).containsExactly("setHeader[Retry-After, 2]", "setStatus[503]");
  }

  @Test
  void any_other_fault_stays_one() {
    assertThatThrownBy(
            () -> door.validateRequest(broken(new SQLException("bug", "42601")), response(), null))
        .hasRootCauseMessage("bug");
  }

  /** The look at the session ends like this. */
  private static HttpServletRequest broken(SQLException cause) {
    return of(
        HttpServletRequest.class,
        (name, arguments) -> {
          if (name.equals("getSession")) throw new IllegalStateException(cause);
          return null;
        });
  }

  private HttpServletResponse response() {
    return of(
        HttpServletResponse.class,
        (name, arguments) -> {
          said.add(name + List.of(arguments));
          return null;
        });
  }

  private interface Answering {
    Object to(String name, Object[] arguments);
  }

  private static <T> T of(Class<T> type, Answering answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
