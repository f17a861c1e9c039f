package dk.sammenhaeng.platform.authority;

import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The municipalities and regions of Denmark, each with its periods; immutable. */
public final class Authorities {

    private final Map<MunicipalityCode, List<Authority>> periods;

    /** Refuses periods of one code that overlap, and a municipality in a region that does not exist all the while. */
    public Authorities(Collection<Authority> authorities) {
        periods = authorities.stream()
                .sorted(Comparator.comparing(Authority::validFrom))
                .collect(Collectors.groupingBy(Authority::code));
        periods.values().forEach(Authorities::refuseOverlap);
        all().forEach(this::refuseAbsentRegion);
    }

    /** The authorities that ship with the suite, from the municipal reform of 2007 on. */
    public static Authorities bundled() {
        return new Authorities(Stream.of(
                        AuthorityFile.read("municipalities.csv", Authority.Kind.MUNICIPALITY),
                        AuthorityFile.read("regions.csv", Authority.Kind.REGION))
                .flatMap(List::stream)
                .toList());
    }

    /** Every period of every authority, by code and then by time. */
    public List<Authority> all() {
        return ordered(period -> true);
    }

    /** The authorities that exist on the day, by code. */
    public List<Authority> on(LocalDate day) {
        return ordered(period -> period.isValidOn(day));
    }

    /** The authority with the code on the day, or nothing when there is none. */
    public Optional<Authority> find(MunicipalityCode code, LocalDate day) {
        return periods.getOrDefault(code, List.of()).stream()
                .filter(period -> period.isValidOn(day))
                .findFirst();
    }

    private List<Authority> ordered(Predicate<Authority> wanted) {
        return periods.values().stream()
                .flatMap(List::stream)
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (Authority authority) -> authority.code().value())
                        .thenComparing(Authority::validFrom))
                .toList();
    }

    private static void refuseOverlap(List<Authority> periodsOfOne) {
        for (int later = 1; later < periodsOfOne.size(); later++) {
            if (periodsOfOne.get(later).overlaps(periodsOfOne.get(later - 1))) {
                throw new IllegalArgumentException(
                        "Authority " + periodsOfOne.get(later).code() + " has two periods that overlap");
            }
        }
    }

    private void refuseAbsentRegion(Authority authority) {
        if (!authority
                .parentRegion()
                .map(region -> existsThroughout(authority, region))
                .orElse(true)) {
            throw new IllegalArgumentException(
                    "Authority " + authority.code() + " lies in a region that does not exist in its period");
        }
    }

    private boolean existsThroughout(Authority authority, MunicipalityCode region) {
        return find(region, authority.validFrom())
                .filter(period -> period.validTo()
                        .map(end ->
                                authority.validTo().map(to -> !to.isAfter(end)).orElse(false))
                        .orElse(true))
                .isPresent();
    }
}
