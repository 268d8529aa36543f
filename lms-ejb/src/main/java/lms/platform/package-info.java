/**
 * What every room stands on and what knows no business word: the door plate, repositories,
 * refusals, the clock, texts in two languages, the stage, migrations. Every room may use it; it
 * uses none.
 *
 * <p>A newcomer may ask why the clock lives in the database: because in a sample academy it can be
 * moved, and two servers must agree on what day it is.
 */
@Feature(name = "platform")
package lms.platform;
