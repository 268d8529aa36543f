package lms.bite.beta;

/** Closes the circle. */
public class B {
  lms.bite.alpha.A a;
}
