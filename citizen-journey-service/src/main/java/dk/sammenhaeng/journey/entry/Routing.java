package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.journey.Sector;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** To whom an entry goes: a pure function of what is asked for and of the municipality's routes. */
final class Routing {

    private Routing() {}

    /**
     * One part per unit concerned. What no unit has been named for is the coordinating unit's: nobody is told to go
     * elsewhere (FW-J10).
     *
     * @param coordinating the unit that coordinates the entry
     */
    static List<Routed> parts(Collection<Kind> kinds, List<Route> routes, Target coordinating) {
        Map<Target, Set<Kind>> parts = new LinkedHashMap<>();
        for (Kind kind : EnumSet.copyOf(kinds)) {
            List<Target> concerned = routes.stream()
                    .filter(route -> route.kind() == kind)
                    .map(Route::target)
                    .toList();
            for (Target target : concerned.isEmpty() ? List.of(coordinating) : concerned) {
                parts.computeIfAbsent(target, unit -> EnumSet.noneOf(Kind.class))
                        .add(kind);
            }
        }
        return parts.entrySet().stream()
                .map(part -> new Routed(part.getKey(), List.copyOf(part.getValue())))
                .toList();
    }

    /** A unit of a sector. */
    record Target(UUID unitId, Sector sector) {}

    /** Who of a sector answers what. */
    record Route(Kind kind, Target target) {}

    /** What goes to a unit. */
    record Routed(Target target, List<Kind> kinds) {

        boolean isSensitive() {
            return kinds.stream().anyMatch(Kind::isSensitive);
        }
    }
}
