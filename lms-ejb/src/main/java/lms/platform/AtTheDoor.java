package lms.platform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

/**
 * Remembers, while a door is being passed, the rights that open it: whom somebody may see depends
 * on the right by which they look. Stands before every door of the house, by {@code ejb-jar.xml}. A
 * door that is open to all leaves what was remembered of the door before it.
 */
public class AtTheDoor {
  private static final ThreadLocal<Set<String>> RIGHTS = ThreadLocal.withInitial(Set::of);

  @AroundInvoke
  Object pass(InvocationContext call) throws Exception {
    Method method = call.getMethod();
    RolesAllowed opens = method == null ? null : method.getAnnotation(RolesAllowed.class);
    return opens == null ? call.proceed() : with(Set.copyOf(List.of(opens.value())), call::proceed);
  }

  /** Does the work as if behind a door that these rights open. */
  public static <T> T with(Set<String> rights, Work<T> work) throws Exception {
    Set<String> before = RIGHTS.get();
    RIGHTS.set(rights);
    try {
      return work.run();
    } finally {
      if (before.isEmpty()) RIGHTS.remove();
      else RIGHTS.set(before);
    }
  }

  /** Those that open the innermost door that names any; none outside of all doors. */
  public static Set<String> rights() {
    return RIGHTS.get();
  }

  /** What is done behind a door. */
  public interface Work<T> {
    T run() throws Exception;
  }
}
