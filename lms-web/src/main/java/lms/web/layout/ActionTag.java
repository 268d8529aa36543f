package lms.web.layout;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.MethodExpression;
import jakarta.el.MethodInfo;
import jakarta.el.MethodNotFoundException;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Locale;

/**
 * {@code <l:action name="does" value="#{action}"/>}: inside one of our tags, makes an action that
 * was passed as an attribute callable. Facelets hands attributes of such tags on as values only, so
 * {@code action="#{bean.save}"} would look for a property "save", and {@code #{bean.take(row.id)}}
 * would be called while it is looked at. This turns it back into a method, called when it is due.
 */
public class ActionTag extends TagHandler {
  private final TagAttribute name = getRequiredAttribute("name");
  private final TagAttribute value = getRequiredAttribute("value");

  public ActionTag(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    MethodExpression action = new Action(value.getValueExpression(context, Object.class));
    context
        .getVariableMapper()
        .setVariable(
            name.getValue(context),
            context.getExpressionFactory().createValueExpression(action, MethodExpression.class));
  }

  /** A value that is a call: evaluating it is making it. */
  private static final class Action extends MethodExpression {
    private static final long serialVersionUID = 1;
    private final ValueExpression call;

    Action(ValueExpression call) {
      this.call = call;
    }

    @Override
    public Object invoke(ELContext context, Object[] params) {
      return call.getValue(new Calling(context));
    }

    @Override
    public MethodInfo getMethodInfo(ELContext context) {
      return new MethodInfo(null, Object.class, new Class<?>[0]);
    }

    @Override
    public String getExpressionString() {
      return call.getExpressionString();
    }

    @Override
    public boolean isLiteralText() {
      return false;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Action action && action.call.equals(call);
    }

    @Override
    public int hashCode() {
      return call.hashCode();
    }
  }

  /** Where a bean has no such property, its method of that name is meant. */
  private static final class Calling extends ELContext {
    private final ELContext around;

    Calling(ELContext around) {
      this.around = around;
    }

    @Override
    public Object getContext(Class<?> key) {
      return around.getContext(key);
    }

    @Override
    public Locale getLocale() {
      return around.getLocale();
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return around.getFunctionMapper();
    }

    @Override
    public VariableMapper getVariableMapper() {
      return around.getVariableMapper();
    }

    @Override
    public ELResolver getELResolver() {
      return new Methods(around.getELResolver());
    }
  }

  private static final class Methods extends ELResolver {
    private final ELResolver properties;

    Methods(ELResolver properties) {
      this.properties = properties;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      try {
        return properties.getValue(context, base, property);
      } catch (PropertyNotFoundException none) {
        return call(context, base, property, none);
      }
    }

    private Object call(
        ELContext context, Object base, Object property, PropertyNotFoundException none) {
      if (base == null) {
        throw none;
      }
      try {
        context.setPropertyResolved(false);
        return properties.invoke(context, base, property, null, new Object[0]);
      } catch (MethodNotFoundException neither) {
        none.addSuppressed(neither);
        throw none;
      }
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] params) {
      return properties.invoke(context, base, method, types, params);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return properties.getType(context, base, property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      properties.setValue(context, base, property, value);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return properties.isReadOnly(context, base, property);
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return properties.getCommonPropertyType(context, base);
    }
  }
}
