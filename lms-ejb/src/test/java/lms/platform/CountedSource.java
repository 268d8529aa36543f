package lms.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Counts the statements that are prepared over its connections, whoever prepares them: Hibernate
 * counts its own only.
 */
final class CountedSource {
  private final AtomicLong prepared = new AtomicLong();
  private final DataSource counted;

  CountedSource(DataSource source) {
    counted = proxy(DataSource.class, source, this::connection);
  }

  DataSource source() {
    return counted;
  }

  long prepared() {
    return prepared.get();
  }

  private Object connection(Method method, Object result) {
    return result instanceof Connection connection
        ? proxy(Connection.class, connection, this::statement)
        : result;
  }

  private Object statement(Method method, Object result) {
    if (method.getName().equals("prepareStatement")) prepared.incrementAndGet();
    return result;
  }

  private interface Then {
    Object then(Method method, Object result);
  }

  private static <T> T proxy(Class<T> kind, T real, Then then) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          try {
            return then.then(method, method.invoke(real, arguments));
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return kind.cast(
        Proxy.newProxyInstance(
            CountedSource.class.getClassLoader(), new Class<?>[] {kind}, handler));
  }
}
