/**
 * All of iText: papers that last (PDF/A-2a) and that a screen reader can read (PDF/UA-1), in
 * Chinese and English, with the font inside. Other rooms write their papers in the words of {@link
 * Sheet}.
 *
 * <p>A newcomer may ask why this is a room: iText is AGPL or commercial, and the exit stays open.
 */
@Feature(
    name = "pdf",
    uses = {})
package lms.pdf;

import lms.platform.Feature;
