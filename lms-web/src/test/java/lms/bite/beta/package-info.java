/** The other half of the circle. */
@Feature(name = "beta", uses = "alpha")
package lms.bite.beta;

import lms.platform.Feature;
