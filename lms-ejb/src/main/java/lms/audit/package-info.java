/**
 * Who did what to what, before and after, and why. Rows are only ever added; the database itself
 * refuses to change or delete one.
 */
@Feature(
    name = "audit",
    uses = {})
package lms.audit;

import lms.platform.Feature;
