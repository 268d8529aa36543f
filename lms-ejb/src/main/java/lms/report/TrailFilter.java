package lms.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Which entries of the trail to show.
 *
 * @param subject kind of thing; empty for every kind
 * @param subjectId id of the thing; empty for every thing
 * @param actor part of a name, or a whole employee number; empty for everybody
 * @param from null from the beginning
 * @param until the last day; null to the end
 */
public record TrailFilter(
    @NotNull String subject,
    @NotNull String subjectId,
    @NotNull String actor,
    LocalDate from,
    LocalDate until) {}
