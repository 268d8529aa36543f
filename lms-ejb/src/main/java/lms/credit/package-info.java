/**
 * The credit ledger: required and elective credits, booked once a cause, never changed; a mistake
 * is taken back by an entry of its own, so that the balance always equals the sum.
 *
 * <p>A newcomer may ask what the wallet row is for: it is locked while an entry is booked, so that
 * two bookings for one person follow each other, and it carries the balance that lists need.
 */
@Feature(
    name = "credit",
    uses = {"security", "audit", "loading", "content"})
package lms.credit;

import lms.platform.Feature;
