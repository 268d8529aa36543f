/** Credits: my statement, everybody's balances, and one account with what HR may do to it. */
@Feature(
    name = "web.credit",
    uses = {"credit", "people", "security", "web.layout"})
package lms.web.credit;

import lms.platform.Feature;
