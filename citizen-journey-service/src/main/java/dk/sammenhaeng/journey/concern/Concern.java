package dk.sammenhaeng.journey.concern;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A signal of concern (CIT-13: source, type, basis, professional assessment).
 *
 * @param fromSector the sector that gave it, where one did
 * @param fromInstitution the institution that gave it, where one did
 * @param basis what was seen or heard
 * @param assessment what the professional who gave it makes of that
 * @param term the id of the term of its day
 * @param triageBy the instant by which a person must have assessed it by that term
 * @param overdueSince nobody had by then
 * @param referralId the entry of the unit that screens
 * @param agreedBy who said yes to a family plan or a screening
 * @param agreedGround the registered ground on which somebody else than the citizen did
 * @param notInformedReason why neither the citizen nor the holder of custody was told
 */
record Concern(
        UUID id,
        UUID citizenId,
        String citizenName,
        About about,
        Optional<Sector> fromSector,
        Optional<UUID> fromInstitution,
        String givenBy,
        Type type,
        String basis,
        Optional<String> assessment,
        Instant receivedAt,
        String term,
        Instant triageBy,
        State state,
        Optional<Instant> overdueSince,
        Optional<Outcome> outcome,
        Optional<String> reason,
        Optional<UUID> proposalId,
        Optional<UUID> familyPlanId,
        Optional<UUID> referralId,
        Optional<Informed> agreedBy,
        Optional<LocalDate> agreedOn,
        Optional<UUID> agreedGround,
        Optional<Informed> informed,
        Optional<LocalDate> informedOn,
        Optional<String> notInformedReason,
        long version) {

    /** Whom it is about, which decides term and unit. */
    enum About {
        CHILD,
        ADULT
    }

    /** What it is about. */
    enum Type {
        WELLBEING,
        CARE,
        VIOLENCE,
        SCHOOL_ABSENCE,
        SUBSTANCES,
        CRIME,
        HEALTH,
        FUNCTION,
        LONELINESS,
        ECONOMY,
        HOUSING,
        OTHER
    }

    /** How it stands. */
    enum State {
        RECEIVED,
        TRIAGED
    }

    /** What a person decided. */
    enum Outcome {
        /** An early effort. */
        EFFORT,
        /** Something is proposed to another sector's plan. */
        PROPOSAL,
        /** A plan for the family, with the plans of its members (FV-C25). */
        FAMILY_PLAN,
        /** A sector's unit is asked to screen (FV-C25). */
        SCREENING,
        /** Nothing, with a reason. */
        NONE;

        /** True for what needs the citizen's yes, or that of who may give it for them. */
        boolean needsConsent() {
            return this == FAMILY_PLAN || this == SCREENING;
        }
    }

    /** Who was told of the concern and what it led to. */
    enum Informed {
        CITIZEN,
        CUSTODY_HOLDER,
        REPRESENTATIVE
    }
}
