/**
 * What a changed mark does to certificates: foretold to those who decide about a regrade, and put
 * before HR once a mark has fallen on which a certificate rests. Such a certificate stands until
 * somebody has suspended, revoked or kept it with a reason.
 *
 * <p>A newcomer may ask why nothing is revoked by rule: the mark was right when it was told, the
 * holder acted on it, and a certificate that goes takes somebody off the line.
 */
@Feature(
    name = "consequence",
    uses = {"security", "audit", "exam", "regrade", "credit", "gate", "skill", "certification"})
package lms.consequence;

import lms.platform.Feature;
