package dk.sammenhaeng.journey.employment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The citizen has begun in a job (FV-C18).
 *
 * @param days from the beginning of unemployment to the first day in the job
 * @param planId the employment plan that led there, where one was in force
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EmploymentStart(UUID id, LocalDate startedOn, LocalDate unemployedSince, int days, Optional<UUID> planId) {

    /** The same without a plan that is not among those to be read. */
    EmploymentStart showing(List<UUID> readable) {
        return new EmploymentStart(id, startedOn, unemployedSince, days, planId.filter(readable::contains));
    }

    /** A method that was tried on the way, and how long before the job it began. */
    record Tried(String method, int days) {}

    /** All of a citizen's, the latest first. */
    record ListView(List<EmploymentStart> items) {}
}
