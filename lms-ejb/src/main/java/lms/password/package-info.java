/**
 * What a password and a first code must be, how they are kept, and how guessing is slowed. Rules
 * only: whose they are is known in {@code security}.
 */
@Feature(
    name = "password",
    uses = {})
package lms.password;

import lms.platform.Feature;
