package dk.sammenhaeng.journey.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A district with one entrance (FV-C3: the pilot in Nordvest).
 *
 * @param postalCodes where; empty for the whole municipality
 * @param targetGroups whose entries go to every sector
 * @param unitId the unit that coordinates what comes in
 * @param to the first day it takes no part any more
 * @param secret true where the unit became one whose name tells where the citizen is
 */
record EntryDistrict(
        String code,
        String name,
        List<String> postalCodes,
        List<TargetGroup> targetGroups,
        UUID unitId,
        LocalDate from,
        Optional<LocalDate> to,
        boolean secret,
        long version) {

    EntryDistrict {
        postalCodes = postalCodes.stream().distinct().sorted().toList();
        targetGroups = targetGroups.stream().distinct().sorted().toList();
    }

    /** The district of a place on a day: the one that names the place, else the one for the whole municipality. */
    static Optional<EntryDistrict> of(Collection<EntryDistrict> all, Optional<String> postalCode, LocalDate day) {
        List<EntryDistrict> open = all.stream().filter(one -> one.holdsOn(day)).toList();
        return open.stream()
                .filter(one -> postalCode.filter(one.postalCodes()::contains).isPresent())
                .findFirst()
                .or(() ->
                        open.stream().filter(one -> one.postalCodes().isEmpty()).findFirst());
    }

    /** True where both would take the same entry on some day. */
    boolean overlaps(EntryDistrict other) {
        boolean samePlace = postalCodes.isEmpty()
                ? other.postalCodes.isEmpty()
                : postalCodes.stream().anyMatch(other.postalCodes::contains);
        return samePlace
                && to.filter(end -> !end.isAfter(other.from)).isEmpty()
                && other.to.filter(end -> !end.isAfter(from)).isEmpty();
    }

    /** True where it is open on the day. */
    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && to.filter(end -> !end.isAfter(day)).isEmpty();
    }
}
