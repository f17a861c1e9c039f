package dk.sammenhaeng.platform.authority;

import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A municipality or a region as it is during one period; what changes, such as the region a municipality lies in,
 * begins a new period.
 *
 * @param name the short name of a municipality ({@code Aarhus}), the full name of a region ({@code Region Midtjylland})
 * @param validFrom the first day of the period
 * @param validTo the first day after the period; nothing when no end is known
 * @param parentRegion the region a municipality lies in; nothing for a region
 */
public record Authority(
        MunicipalityCode code,
        String name,
        Kind kind,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<MunicipalityCode> parentRegion) {

    /** The two kinds of local authority. */
    public enum Kind {
        /** Kommune. */
        MUNICIPALITY,
        /** Region. */
        REGION
    }

    /** Refuses an empty period, a municipality without a region, and a region inside another. */
    public Authority {
        if (validTo.isPresent() && !validFrom.isBefore(validTo.get())) {
            throw new IllegalArgumentException("Authority " + code + " ends before it begins");
        }
        if (code.isRegion() != (kind == Kind.REGION)) {
            throw new IllegalArgumentException("Authority " + code + " has the code of another kind");
        }
        if (parentRegion.isPresent() != (kind == Kind.MUNICIPALITY)) {
            throw new IllegalArgumentException(
                    "Authority " + code + ": a municipality, and only that, lies in a region");
        }
    }

    /** True when the day is in the period. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }

    boolean overlaps(Authority other) {
        return isValidOn(other.validFrom) || other.isValidOn(validFrom);
    }
}
