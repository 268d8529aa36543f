/**
 * Starts and stops the whole academy on one machine: PostgreSQL, then WildFly with the EAR.
 *
 * <p>Needs a JDK and what the build has put into {@code lms-ear/target}; no Maven, no shell. Knows
 * nothing of the business. Everything it starts belongs to one data directory, and it stops nothing
 * else. Only {@link lms.launch.Furnish} and {@link lms.launch.IndexClasses} run at build time.
 */
package lms.launch;
