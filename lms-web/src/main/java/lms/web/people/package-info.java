/** People for those who may see them: the list, one person, HR's roster. */
@Feature(
    name = "web.people",
    uses = {"people", "org", "simulation", "security", "web.layout"})
package lms.web.people;

import lms.platform.Feature;
