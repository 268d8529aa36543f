/**
 * What breaks an academy on purpose: kills its server, stops its database, fills its disk, moves
 * its clock, and stands between it and its visitors as a bad network. Works on this machine only,
 * on what it was given and has started itself, for as long as was said. Knows the launcher; what is
 * examined while things break is not its matter.
 */
package lms.fault;
