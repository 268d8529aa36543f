/** Signing in and out, the own account, the language; how a request finds out who asks. */
@Feature(
    name = "web.security",
    uses = {"security", "token", "web.layout", "web.still"})
package lms.web.security;

import lms.platform.Feature;
