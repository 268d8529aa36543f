/**
 * What leaves the academy in bulk: parcels of certificates as ZIP, lists as XLSX and CSV.
 *
 * <p>A newcomer may ask why a parcel keeps its sheets in the database: so that it goes on after a
 * restart where it was, on whichever server, and can be fetched from any.
 */
@Feature(
    name = "export",
    uses = {"security", "audit", "jobs", "certification"})
package lms.export;

import lms.platform.Feature;
