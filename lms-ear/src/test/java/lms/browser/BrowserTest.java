package lms.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lms.system.RunningAcademy;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser; a method may ask for {@link Visitor}s, one a person. Any JavaScript
 * error of any of them fails the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({RunningAcademy.class, Visitors.class})
public @interface BrowserTest {}
