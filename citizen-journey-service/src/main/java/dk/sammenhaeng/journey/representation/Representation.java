package dk.sammenhaeng.journey.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody stands for a citizen (repræsentation, catalogue C22).
 *
 * @param representative the token's subject of who does
 * @param sectors what it is for; empty for everything
 * @param includesSensitive sensitive plans, too: a relative may be whom such a plan protects the citizen from
 * @param validTo the first day it no longer holds
 * @param permission the yes by which a relative sees; none where it was registered before it was asked for
 * @param documentReference where the power, decision or court order is filed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Representation(
        UUID representationId,
        UUID citizenId,
        Kind kind,
        String representative,
        String name,
        Set<Right> rights,
        Set<Sector> sectors,
        boolean includesSensitive,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<String> documentReference,
        Optional<Permission> permission,
        String registeredBy,
        Instant registeredAt,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        long version) {

    public Representation {
        rights = Set.copyOf(rights);
        sectors = Set.copyOf(sectors);
    }

    /** On what ground somebody stands for the citizen. */
    public enum Kind {
        /** Værge (værgemålsloven). */
        GUARDIAN,
        /** Fuldmagt. */
        POWER_OF_ATTORNEY,
        /** Partsrepræsentant (forvaltningsloven § 8). */
        PARTY_REPRESENTATIVE,
        /** Forældremyndighed (forældreansvarsloven), until the 18th birthday. */
        CUSTODY,
        /** Pårørende with the citizen's permission. */
        RELATIVE;

        /** What it can at most allow. */
        public Set<Right> most() {
            return switch (this) {
                case GUARDIAN, POWER_OF_ATTORNEY, CUSTODY -> Set.of(Right.SEE, Right.CONSENT, Right.ACT);
                case PARTY_REPRESENTATIVE -> Set.of(Right.SEE, Right.ACT);
                case RELATIVE -> Set.of(Right.SEE);
            };
        }

        /** True where the citizen gave it and can take it back. */
        public boolean isGivenByCitizen() {
            return this != GUARDIAN && this != CUSTODY;
        }

        /** True where a paper must show it. */
        public boolean needsDocument() {
            return this != CUSTODY && this != RELATIVE;
        }
    }

    /**
     * The permission for a relative (tilladelse; FV-C13, FW-J6).
     *
     * @param representationId the registered ground on which somebody else than the citizen said it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Permission(LocalDate statedOn, Said said, StatedBy statedBy, Optional<UUID> representationId) {}

    /** In which way it was said. */
    public enum Said {
        WRITTEN,
        ORAL,
        DIGITAL
    }

    /** What somebody may do for the citizen. */
    public enum Right {
        SEE,
        CONSENT,
        ACT
    }

    /** True when it holds on the day and allows this. */
    public boolean allows(Right right, LocalDate day) {
        return holdsOn(day) && rights.contains(right);
    }

    /** True for a sector it is for. */
    public boolean isFor(Sector sector) {
        return sectors.isEmpty() || sectors.contains(sector);
    }

    /** True for what a sector keeps, if it may be sensitive. */
    public boolean opens(Sector sector, boolean sensitive) {
        return isFor(sector) && (includesSensitive || !sensitive);
    }

    /** True when it is in force on the day. */
    public boolean holdsOn(LocalDate day) {
        return endedAt.isEmpty()
                && !validFrom.isAfter(day)
                && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }

    /** All of a citizen. */
    public record PageOf(List<Representation> items) {}
}
