package lms.bite.alpha;

/** Goes through a door that its plate does not name. */
public class A {
  lms.bite.beta.B b;
}
