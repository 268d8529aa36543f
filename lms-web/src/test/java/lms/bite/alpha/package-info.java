/** A town built wrong on purpose: every architecture rule must reject something here. */
@Feature(name = "alpha")
package lms.bite.alpha;

import lms.platform.Feature;
