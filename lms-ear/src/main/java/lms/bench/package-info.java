/**
 * Measures the academy from outside: {@code ./lms bench exam}. Starts a whole academy of its own
 * ({@code lms.launch}) in a directory made for the run, fills it with people, questions and papers
 * made for the run, drives it over HTTP as browsers would, and afterwards compares what was
 * acknowledged with what the database holds. Knows the business by its pages, its JSON and its
 * tables only; never touches an academy that people use.
 */
package lms.bench;
