package dk.sammenhaeng.journey.placement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.RiskSignal;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.placement.RegisteredSignal.Sign;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A sign that a placement may break down.
 *
 * @param name in the caller's language
 * @param source from where it is known that it is a sign, or that it is a choice
 * @param on the day on which it showed
 * @param done what was done about it, of one that has ended
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RiskSignalView(
        UUID id,
        RiskSignal.Kind kind,
        String name,
        String source,
        LocalDate on,
        Optional<Sign> sign,
        Optional<String> what,
        Optional<Sector> sector,
        Optional<LocalDate> endedOn,
        Optional<String> done,
        OptionalLong version,
        List<String> allowedActions) {

    static RiskSignalView of(RiskSignal signal, String name, String source) {
        return new RiskSignalView(
                signal.id(),
                signal.kind(),
                name,
                source,
                signal.on(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of());
    }

    static RiskSignalView of(RegisteredSignal signal, String name, String source, List<String> allowedActions) {
        return new RiskSignalView(
                signal.id(),
                RiskSignal.Kind.REGISTERED,
                name,
                source,
                signal.seenOn(),
                Optional.of(signal.sign()),
                signal.what(),
                signal.sector(),
                signal.endedOn(),
                signal.done(),
                OptionalLong.of(signal.version()),
                allowedActions);
    }

    /** Those of a placement. */
    record ListView(
            UUID placementId,
            LocalDate from,
            boolean ongoing,
            List<String> allowedActions,
            List<RiskSignalView> items) {}
}
