package dk.sammenhaeng.journey.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.admission.Resumption.State;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A paused action, or an appointment that fell into a stay, with who must take it up again; what kind of stay it was is
 * not told here.
 *
 * @param actionId the action, where it is one
 * @param appointmentId the appointment, where it is one
 * @param kind the kind of the action
 * @param startedBy who is responsible for the plan
 * @param version to send as If-Match
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ResumptionView(
        UUID id,
        UUID citizenId,
        UUID stayId,
        UUID planId,
        Optional<UUID> actionId,
        Optional<UUID> appointmentId,
        Optional<String> kind,
        String title,
        Optional<UUID> institutionId,
        Sector sector,
        StarterView startedBy,
        State state,
        LocalDate pausedOn,
        Optional<LocalDate> resumeOn,
        Optional<LocalDate> startsOn,
        Optional<String> reason,
        long version,
        List<String> allowedActions) {

    /**
     * As the caller may see it.
     *
     * @param knowsUnit true where the name of the unit is for the caller
     * @param decides true where the caller's sector decides on it
     */
    static ResumptionView of(Resumption one, boolean knowsUnit, boolean decides) {
        return new ResumptionView(
                one.id(),
                one.citizenId(),
                one.stayId(),
                one.planId(),
                one.actionId(),
                one.appointmentId(),
                one.kind(),
                one.title(),
                one.institutionId(),
                one.sector(),
                new StarterView(Optional.of(one.unit()).filter(unit -> knowsUnit), one.responsible(), one.phone()),
                one.state(),
                one.pausedOn(),
                one.resumeOn(),
                one.startsOn(),
                one.reason(),
                one.version(),
                decides && one.state() == State.TO_RESUME ? List.of("decisions") : List.of());
    }

    /** Who must start it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StarterView(Optional<String> unit, String name, String phone) {}

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<ResumptionView> items, Optional<String> next, OptionalLong total) {}
}
