package dk.sammenhaeng.journey.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Conflict;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing a sector is told (underretning).
 *
 * @param conflictId the conflict that was opened or closed, with its rule
 * @param planId the plan that had been put on the wrong citizen: what was read of it must not be used
 * @param benefitId the same of a benefit
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Notice(
        UUID noticeId,
        UUID citizenId,
        Optional<UUID> conflictId,
        Optional<UUID> planId,
        Optional<UUID> benefitId,
        Optional<String> rule,
        Kind kind,
        Optional<Conflict.How> how,
        Instant at) {

    /** What happened. */
    public enum Kind {
        OPENED,
        CLOSED,
        PLAN_RETRACTED,
        BENEFIT_RETRACTED,
        /** Appointments, letters and deadlines from then on do not happen. */
        CITIZEN_DIED,
        /** The death had been registered on the wrong person. */
        DEATH_TAKEN_BACK,
        CITIZEN_MOVED,
        NAME_CHANGED,
        CUSTODY_CHANGED,
        /** From then on places are for a plan's own people alone (CPR-loven § 28). Why is not told. */
        ADDRESS_PROTECTED,
        ADDRESS_PROTECTION_ENDED,
        /** What the sector gives is paused: the citizen is not at home. Why is not told. */
        SERVICES_PAUSED,
        /** The citizen is home again: the sector decides what it resumes. */
        SERVICES_TO_RESUME
    }
}
