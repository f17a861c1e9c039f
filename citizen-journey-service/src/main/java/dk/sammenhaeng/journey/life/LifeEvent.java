package dk.sammenhaeng.journey.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened in a citizen's life (livsbegivenhed).
 *
 * @param suggestion what somebody should now think of, as the name of the sub-resource that does it
 * @param cancelledAppointments those that do not happen because the citizen is dead
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LifeEvent(
        UUID lifeEventId,
        Kind kind,
        LocalDate happenedOn,
        Optional<String> toMunicipality,
        Instant registeredAt,
        String registeredBy,
        Optional<Instant> takenBackAt,
        Optional<String> takenBackWhy,
        Optional<String> suggestion,
        List<CancelledAppointment> cancelledAppointments) {

    /** What can happen; protection of name and address has a resource of its own. */
    enum Kind {
        DEATH,
        MOVE,
        NAME_CHANGE,
        CUSTODY_CHANGE
    }

    LifeEvent with(Optional<String> suggested, List<CancelledAppointment> cancelled) {
        return new LifeEvent(
                lifeEventId,
                kind,
                happenedOn,
                toMunicipality,
                registeredAt,
                registeredBy,
                takenBackAt,
                takenBackWhy,
                suggested,
                cancelled);
    }

    /** An appointment that does not happen, and the unit that waits in vain. */
    record CancelledAppointment(UUID appointmentId, Instant start, Instant end, String unit, String phone) {}

    /** All of a citizen, oldest first. */
    record PageOf(List<LifeEvent> items) {}
}
