/**
 * Who may do what to whom: rights, groups of rights, reach, accounts and sign-in. One account a
 * person; the person's other facts are in {@code people}.
 *
 * <p>A newcomer may ask why team and site stand on the account: so that reach is one piece of SQL
 * that every list can use without knowing the rooms above.
 */
@Feature(
    name = "security",
    uses = {"audit", "password"})
package lms.security;

import lms.platform.Feature;
