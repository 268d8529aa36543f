package lms.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import lms.platform.Both;

/** A cohort to open. */
public record CohortOrder(
    @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{2,40}") String code,
    @NotNull Both name,
    @NotBlank String programmeId,
    long siteId,
    long tutorId,
    @NotNull LocalDate firstDay,
    @NotEmpty Set<Long> people)
    implements Serializable {}
