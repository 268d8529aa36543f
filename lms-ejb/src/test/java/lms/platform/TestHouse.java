package lms.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.parsers.DocumentBuilderFactory;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.implementation.bind.annotation.This;
import net.bytebuddy.matcher.ElementMatchers;
import org.w3c.dom.Element;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityRealm;
import org.wildfly.security.permission.PermissionVerifier;

/**
 * Some rooms of the house over a real PostgreSQL and without a server: doors ask for rights and are
 * transactions, {@code @Transactional} means what it says, news reaches those who listen in these
 * rooms, and everybody acts under the name they have.
 */
public final class TestHouse {
  private static final ClassLoader LOADER = TestHouse.class.getClassLoader();
  private static final SecurityDomain DOMAIN = domain();
  private static final String GUARD = "guardOfTheHouse";
  private static final List<Interceptor> BEFORE_EVERY_DOOR = beforeEveryDoor();

  /** A class with a guard before each method is dear to make; all houses share them. */
  private static final Map<Class<?>, Class<?>> GUARDED = new ConcurrentHashMap<>();

  private final TestDatabase database;
  private final Clock clock;
  private final Map<Class<?>, Object> beans = new ConcurrentHashMap<>();
  private final List<Listener> listeners;
  private final ThreadLocal<Deque<EntityManager>> work = ThreadLocal.withInitial(ArrayDeque::new);
  private final ThreadLocal<Deque<Object>> inside = ThreadLocal.withInitial(ArrayDeque::new);

  private record Listener(Class<?> bean, Method method, Class<?> news, int priority) {}

  private record Interceptor(Object stands, Method around) {}

  /**
   * @param rooms whose listeners hear what happens
   */
  public TestHouse(TestDatabase database, Clock clock, String... rooms) {
    this.database = database;
    this.clock = clock;
    this.listeners = listeners(Set.of(rooms));
  }

  /** The one of this type, with all that it needs. */
  public synchronized <T> T get(Class<T> type) {
    Object known = beans.get(type);
    if (known == null) {
      known = make(type);
      beans.put(type, known);
      fill(known, type);
    }
    return type.cast(known);
  }

  /** Does the work in a transaction of its own. */
  public <T> T commit(Callable<T> done) {
    return transaction(true, done);
  }

  private static SecurityDomain domain() {
    SecurityDomain made =
        SecurityDomain.builder()
            .addRealm("academy", SecurityRealm.EMPTY_REALM)
            .build()
            .setDefaultRealmName("academy")
            .setPermissionMapper((principal, roles) -> PermissionVerifier.ALL)
            .build();
    made.registerWithClassLoader(LOADER);
    return made;
  }

  private Object make(Class<?> type) {
    try {
      Class<?> guarded = GUARDED.computeIfAbsent(type, TestHouse::guarded);
      var constructor = guarded.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object made = constructor.newInstance();
      Field guard = guarded.getDeclaredField(GUARD);
      guard.setAccessible(true);
      guard.set(made, new Guard(type));
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  private static Class<?> guarded(Class<?> type) {
    try {
      var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      return new ByteBuddy()
          .subclass(type)
          .defineField(GUARD, Guard.class, Visibility.PRIVATE)
          .method(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class)))
          .intercept(MethodDelegation.toField(GUARD))
          .make()
          .load(LOADER, ClassLoadingStrategy.UsingLookup.of(lookup))
          .getLoaded();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot guard " + type, e);
    }
  }

  private void fill(Object bean, Class<?> type) {
    for (Class<?> c = type; c != Object.class; c = c.getSuperclass())
      for (Field field : c.getDeclaredFields())
        if (field.isAnnotationPresent(Inject.class)
            || field.isAnnotationPresent(PersistenceContext.class))
          try {
            field.setAccessible(true);
            field.set(bean, needed(field));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
  }

  private Object needed(Field field) {
    if (field.getType() == Clock.class) return clock;
    if (field.getType() == EntityManager.class) return currentWork();
    if (field.getType() == Event.class) return event();
    return get(field.getType());
  }

  private EntityManager currentWork() {
    return (EntityManager)
        Proxy.newProxyInstance(
            LOADER,
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              EntityManager em = work.get().peek();
              if (em == null) throw new IllegalStateException("no transaction");
              return call(em, method, arguments);
            });
  }

  private Object event() {
    return Proxy.newProxyInstance(
        LOADER,
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> {
          if (!method.getName().equals("fire")) throw new UnsupportedOperationException();
          tell(arguments[0]);
          return null;
        });
  }

  /** Everybody who listens hears it now, in the transaction of the one who tells. */
  public void tell(Object news) {
    for (Listener l : listeners)
      if (l.news() == news.getClass())
        try {
          call(get(l.bean()), l.method(), new Object[] {news});
        } catch (RuntimeException e) {
          throw e;
        } catch (Throwable e) {
          throw new IllegalStateException(e);
        }
  }

  private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** What the server would put there, by the very file that it reads. */
  private static List<Interceptor> beforeEveryDoor() {
    try (var in = LOADER.getResourceAsStream("META-INF/ejb-jar.xml")) {
      var bindings =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(in)
              .getElementsByTagName("interceptor-binding");
      List<Interceptor> found = new ArrayList<>();
      for (int b = 0; b < bindings.getLength(); b++) {
        Element binding = (Element) bindings.item(b);
        if (!said(binding, "ejb-name").equals(List.of("*"))) continue;
        for (String name : said(binding, "interceptor-class")) found.add(interceptor(name));
      }
      return found;
    } catch (Exception e) {
      throw new IllegalStateException("cannot read what stands before the doors", e);
    }
  }

  private static List<String> said(Element in, String tag) {
    var elements = in.getElementsByTagName(tag);
    List<String> words = new ArrayList<>();
    for (int n = 0; n < elements.getLength(); n++)
      words.add(elements.item(n).getTextContent().trim());
    return words;
  }

  private static Interceptor interceptor(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName(name);
    for (Method method : type.getDeclaredMethods())
      if (method.isAnnotationPresent(AroundInvoke.class)) {
        method.setAccessible(true);
        return new Interceptor(type.getDeclaredConstructor().newInstance(), method);
      }
    throw new IllegalStateException(name + " stands around nothing");
  }

  private static List<Listener> listeners(Set<String> rooms) {
    List<Listener> found = new ArrayList<>();
    for (String room : rooms)
      for (Class<?> type : classes(room))
        for (Method method : type.getDeclaredMethods())
          if (method.getParameterCount() == 1)
            for (var mark : method.getParameterAnnotations()[0])
              if (mark instanceof Observes o && o.during() == TransactionPhase.IN_PROGRESS) {
                method.setAccessible(true);
                found.add(
                    new Listener(type, method, method.getParameterTypes()[0], priority(method)));
              }
    found.sort(Comparator.comparingInt(Listener::priority));
    return found;
  }

  private static int priority(Method method) {
    for (var mark : method.getParameterAnnotations()[0])
      if (mark instanceof Priority p) return p.value();
    return jakarta.interceptor.Interceptor.Priority.APPLICATION + 500;
  }

  private static List<Class<?>> classes(String room) {
    try {
      Path all =
          Path.of(Feature.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .resolve("lms")
              .resolve(room);
      try (var files = Files.list(all)) {
        List<Class<?>> classes = new ArrayList<>();
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList())
          classes.add(
              Class.forName(
                  "lms." + room + "." + file.getFileName().toString().replace(".class", ""),
                  false,
                  LOADER));
        return classes;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T transaction(boolean fresh, Callable<T> done) {
    Deque<EntityManager> mine = work.get();
    boolean joins = !fresh && !mine.isEmpty();
    if (joins)
      try {
        return done.call();
      } catch (RuntimeException e) {
        mine.peek().getTransaction().setRollbackOnly();
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    return database.commit(
        em -> {
          mine.push(em);
          try {
            T value = done.call();
            if (em.getTransaction().getRollbackOnly())
              throw new IllegalStateException("the transaction was marked for rollback");
            return value;
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          } finally {
            mine.pop();
          }
        });
  }

  /** What the server does around a bean; a call to {@code this} passes it by. */
  public final class Guard {
    private final Class<?> type;

    Guard(Class<?> type) {
      this.type = type;
    }

    @RuntimeType
    public Object around(
        @This Object bean,
        @Origin Method method,
        @AllArguments Object[] arguments,
        @SuperCall Callable<Object> original)
        throws Exception {
      Deque<Object> mine = inside.get();
      if (mine.peek() == bean) return original.call();
      mine.push(bean);
      try {
        askForRight(method);
        Transactional.TxType wanted = wanted(method);
        if (wanted == null) return original.call();
        if (wanted == Transactional.TxType.MANDATORY && work.get().isEmpty())
          throw new IllegalStateException("transaction is required for " + method);
        boolean fresh = wanted == Transactional.TxType.REQUIRES_NEW;
        if (!type.isAnnotationPresent(Stateless.class)) return transaction(fresh, original);
        return transaction(fresh, () -> pass(method, original));
      } finally {
        mine.pop();
      }
    }

    private void askForRight(Method method) {
      if (!type.isAnnotationPresent(Stateless.class) || !Modifier.isPublic(method.getModifiers()))
        return;
      RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
      if (allowed == null) return;
      var roles = DOMAIN.getCurrentSecurityIdentity().getRoles();
      if (!roles.containsAny(Set.of(allowed.value())))
        throw new NotAllowed(type.getSimpleName() + "." + method.getName());
    }

    /** Through all that ejb-jar.xml puts before every door, the first outermost. */
    private Object pass(Method method, Callable<Object> original) throws Exception {
      Callable<Object> way = original;
      for (int n = BEFORE_EVERY_DOOR.size() - 1; n >= 0; n--) {
        Interceptor one = BEFORE_EVERY_DOOR.get(n);
        Callable<Object> further = way;
        way = () -> around(one, method, further);
      }
      return way.call();
    }

    private Object around(Interceptor one, Method method, Callable<Object> further)
        throws Exception {
      Object context =
          Proxy.newProxyInstance(
              LOADER,
              new Class<?>[] {InvocationContext.class},
              (proxy, asked, arguments) ->
                  switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "proceed" -> further.call();
                    default -> throw new UnsupportedOperationException(asked.getName());
                  });
      try {
        return call(one.stands(), one.around(), new Object[] {context});
      } catch (Exception e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    private Transactional.TxType wanted(Method method) {
      if (type.isAnnotationPresent(Stateless.class)) return Transactional.TxType.REQUIRED;
      Transactional said = method.getAnnotation(Transactional.class);
      if (said == null) said = type.getAnnotation(Transactional.class);
      if (said != null) return said.value();
      return type.isAnnotationPresent(Repository.class) ? Transactional.TxType.MANDATORY : null;
    }
  }

  /** The door refuses this caller. */
  public static final class NotAllowed extends RuntimeException {
    NotAllowed(String door) {
      super(door);
    }
  }
}
