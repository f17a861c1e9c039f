package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What ties a caller to a citizen, and so what the caller may see (catalogue C8: that/what split).
 *
 * @param coordinator true for the journey's coordinator and deputy
 * @param sector the caller's own sector, where it has a plan here or registered the citizen
 * @param responsibleFor the plans the caller is responsible for
 * @param sharing true while the citizen consents
 */
public record Relation(boolean coordinator, Optional<Sector> sector, Set<UUID> responsibleFor, boolean sharing) {

    public Relation {
        responsibleFor = Set.copyOf(responsibleFor);
    }

    /** The relation, or nothing: then the caller may not even know that the citizen is known here. */
    public static Optional<Relation> of(Journey journey, Caller caller) {
        Relation relation = new Relation(
                journey.coordinator().filter(person -> person.is(caller.user())).isPresent(),
                sectorOf(caller).filter(own -> isInvolved(journey, own)),
                journey.plans().stream()
                        .filter(plan -> plan.responsible().user().equals(caller.user()))
                        .map(Plan::id)
                        .collect(Collectors.toSet()),
                journey.sharing());
        return Optional.of(relation).filter(found -> found.isOfTeam() || found.sector.isPresent());
    }

    /** The sector a caller works for; only a caseworker or a sector's system does. */
    public static Optional<Sector> sectorOf(Caller caller) {
        return caller.isAny(Role.CASEWORKER, Role.SECTOR_SYSTEM)
                ? caller.sector().flatMap(Relation::sectorNamed)
                : Optional.empty();
    }

    /** True for the coordinator, the deputy and who is responsible for a plan. */
    public boolean isOfTeam() {
        return coordinator || !responsibleFor.isEmpty();
    }

    /** True when the content of the plan is for this caller, not only that it exists and whom to call. */
    public boolean mayRead(Plan plan) {
        return sector.filter(own -> own == plan.sector()).isPresent()
                || responsibleFor.contains(plan.id())
                || (sharing && isOfTeam());
    }

    /** True when the caller is to know of the conflict at all: a side of it is theirs, or they hold it together. */
    public boolean mayKnow(Conflict conflict) {
        return coordinator
                || sector.filter(conflict.sectors()::contains).isPresent()
                || responsibleFor.stream().anyMatch(conflict.plans()::contains);
    }

    private static boolean isInvolved(Journey journey, Sector sector) {
        return journey.identity().registeredBy().contains(sector)
                || journey.plans().stream().anyMatch(plan -> plan.sector() == sector);
    }

    private static Optional<Sector> sectorNamed(String name) {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector.name().equals(name))
                .findFirst();
    }
}
