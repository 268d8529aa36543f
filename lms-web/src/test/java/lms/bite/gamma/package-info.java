/** A plate with a word too many: nobody here goes to beta, and of alpha only a word is used. */
@Feature(
    name = "gamma",
    uses = {"alpha", "beta"})
package lms.bite.gamma;

import lms.platform.Feature;
