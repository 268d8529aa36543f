package lms.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A certificate by hand, for a reason that stays in the trail. */
public record IssueOrder(
    long personId, @NotBlank String skillId, int level, @NotBlank @Size(max = 500) String reason) {}
