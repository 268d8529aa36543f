package lms.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import lms.platform.Both;
import lms.platform.Within;

/** A cohort to open. */
public record CohortOrder(
    @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{2,40}") String code,
    @NotNull @Within(120) Both name,
    @NotBlank @Size(max = 80) String programmeId,
    long siteId,
    long tutorId,
    @NotNull LocalDate firstDay,
    @NotEmpty @Size(max = 1000) Set<Long> people)
    implements Serializable {}
