package dk.sammenhaeng.journey.coordinator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When a coordinator is away (fravær), and who acts meanwhile where there is no deputy (daily use C4). Why is not asked:
 * it would often be about health.
 *
 * @param to the first day back
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Absence(UUID id, String user, LocalDate from, LocalDate to, Optional<String> substitute, State state) {

    /** Where an absence stands. */
    enum State {
        PLANNED,
        RUNNING,
        OVER
    }

    /** True when it runs on the day. */
    boolean coversOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** The absences of a user, the latest first. */
    record ListView(List<Absence> items) {}
}
