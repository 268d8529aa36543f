/**
 * What programs sign in with: tokens that people make, with some of their own rights.
 *
 * <p>A newcomer may ask why a token's owner is asked for at every request: because it must never be
 * able to do more, or longer, than its owner.
 */
@Feature(
    name = "token",
    uses = {"security", "audit"})
package lms.token;

import lms.platform.Feature;
