package lms.programme;

import java.time.Instant;
import lms.plan.Plan;

/** A cohort as the gate needs it, with the plan it follows. */
public record CohortPlan(long id, long siteId, Instant openedAt, Plan plan) {}
