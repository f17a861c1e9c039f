package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Brake;
import dk.sammenhaeng.demo.model.Brake.CitizenEffect;
import dk.sammenhaeng.demo.model.Closure;
import dk.sammenhaeng.demo.model.Municipality;
import dk.sammenhaeng.demo.model.Place;
import dk.sammenhaeng.demo.model.PlannedAction;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which actions the crises of a municipality reach, so that it is known when everyone has been told: a closure all that
 * are not over by then, an intake stop those that begin under it; and at all times those at an unknown institution.
 */
record Reach(Map<String, LocalDate> closures, Map<String, LocalDate> intakeStops) {

    static Reach of(Municipality municipality) {
        return new Reach(
                municipality.closures().stream()
                        .collect(Collectors.toUnmodifiableMap(Closure::institution, Closure::effectiveFrom)),
                municipality.brakes().stream()
                        .filter(brake -> brake.citizenEffect() == CitizenEffect.INTAKE_STOP)
                        .collect(Collectors.toUnmodifiableMap(Brake::institution, Brake::effectiveFrom)));
    }

    boolean includes(PlannedAction action) {
        return switch (action.place().orElse(null)) {
            case null -> false;
            case Place.Unknown unknown -> true;
            case Place.Known(String institution) ->
                Optional.ofNullable(closures.get(institution))
                                .filter(day -> action.to()
                                        .filter(to -> !to.isAfter(day))
                                        .isEmpty())
                                .isPresent()
                        || Optional.ofNullable(intakeStops.get(institution))
                                .filter(day -> !action.from().isBefore(day))
                                .isPresent();
        };
    }
}
