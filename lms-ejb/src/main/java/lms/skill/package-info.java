/**
 * Skills and their levels, what a level asks for, and what people have shown of it so far.
 *
 * <p>A newcomer may ask why this room issues nothing: whether somebody has what a level asks for is
 * a rule; that they were given it is an act, and acts are kept in {@code certification}.
 */
@Feature(
    name = "skill",
    uses = {"security", "loading", "credit", "simulation", "programme"})
package lms.skill;

import lms.platform.Feature;
