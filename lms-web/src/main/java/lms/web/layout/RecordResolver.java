package lms.web.layout;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a page say #{row.holder} for a record's component; Jakarta EE 11 does this by itself. */
public class RecordResolver extends ELResolver {
  private final Map<Class<?>, Map<String, Method>> known = new ConcurrentHashMap<>();

  @Override
  public Object getValue(ELContext el, Object base, Object property) {
    if (!(base instanceof Record) || property == null) return null;
    Method accessor =
        known.computeIfAbsent(base.getClass(), RecordResolver::accessors).get(property.toString());
    if (accessor == null) return null;
    try {
      el.setPropertyResolved(base, property);
      return accessor.invoke(base);
    } catch (ReflectiveOperationException e) {
      throw new ELException(e);
    }
  }

  private static Map<String, Method> accessors(Class<?> type) {
    Map<String, Method> found = new ConcurrentHashMap<>();
    for (RecordComponent c : type.getRecordComponents()) found.put(c.getName(), c.getAccessor());
    return found;
  }

  @Override
  public Class<?> getType(ELContext el, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext el, Object base, Object property, Object value) {
    if (base instanceof Record) throw new PropertyNotWritableException();
  }

  @Override
  public boolean isReadOnly(ELContext el, Object base, Object property) {
    return base instanceof Record;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext el, Object base) {
    return null;
  }
}
