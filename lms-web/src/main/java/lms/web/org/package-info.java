/** What the bank is made of: sites, centres, teams; for HR and administrators. */
@Feature(
    name = "web.org",
    uses = {"org", "security", "web.layout"})
package lms.web.org;

import lms.platform.Feature;
