/**
 * What people decide about sittings while or after they run. So far: whether an answer counts that
 * came after the end.
 */
@Feature(
    name = "invigilation",
    uses = {"security", "audit", "sitting", "exam"})
package lms.invigilation;

import lms.platform.Feature;
