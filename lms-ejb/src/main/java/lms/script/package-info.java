/**
 * Scripted calls as pure code: what trainers write, the call that follows it, its marks, and the
 * strict colleague who checks a script before anybody takes a call with it.
 *
 * <p>A call is nothing but its steps. {@link lms.script.Call} folds the append-only log of what the
 * agent did, and when, into the state of the call; silence, patience and mood follow from the times
 * alone. So a call resumes after a reload, a crash or on another machine, and an old call can be
 * played again to the same mark. This room knows no clock, no database and no page.
 */
@Feature(
    name = "script",
    uses = {})
package lms.script;

import lms.platform.Feature;
