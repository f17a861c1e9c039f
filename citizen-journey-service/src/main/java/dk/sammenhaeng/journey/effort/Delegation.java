package dk.sammenhaeng.journey.effort;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Caller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * What employees may decide on their own (delegation, CIT-03: decision competence to start efforts across sectors).
 *
 * @param role the role it is for
 * @param holderSector the sector the employee belongs to; nothing for all with the role
 * @param kinds kinds of action; empty for all
 * @param maxDkk the highest cost of one effort, in kroner
 * @param sectors on whose behalf it may be decided
 * @param validTo the first day it no longer holds
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Delegation(
        UUID id,
        Holder role,
        Optional<Sector> holderSector,
        List<String> kinds,
        BigDecimal maxDkk,
        Set<Sector> sectors,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<String> note,
        long version) {

    Delegation {
        kinds = List.copyOf(kinds);
        sectors = Set.copyOf(sectors);
    }

    /** Who can hold one. */
    enum Holder {
        CASEWORKER,
        COORDINATOR
    }

    /** True when the caller may decide for the sector under it on the day. */
    boolean covers(Caller caller, Optional<Sector> callersSector, Sector sector, Wish wish, LocalDate day) {
        return caller.roles().stream().anyMatch(held -> held.name().equals(role.name()))
                && holderSector
                        .filter(own -> callersSector.filter(own::equals).isEmpty())
                        .isEmpty()
                && sectors.contains(sector)
                && (kinds.isEmpty() || kinds.contains(wish.kind()))
                && maxDkk.compareTo(wish.costDkk()) >= 0
                && !day.isBefore(validFrom)
                && validTo.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** What somebody wants to start. */
    record Wish(String kind, BigDecimal costDkk) {}

    /** One page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<Delegation> items, Optional<String> next, OptionalLong total) {}
}
