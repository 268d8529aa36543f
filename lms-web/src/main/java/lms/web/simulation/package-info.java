/** The pages of simulated calls: what is on offer, the desk, the assessment; and their JSON. */
@Feature(
    name = "web.simulation",
    uses = {"security", "people", "simulation", "web.layout"})
package lms.web.simulation;

import lms.platform.Feature;
