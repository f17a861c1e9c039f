package dk.sammenhaeng.journey.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Two rules of law that collide in practice (regelkonflikt, CIT-18), and what became of the report.
 *
 * @param passedTo who can change the rules
 * @param legalChangeId its id in the register of changes of law (AGR-08), where it has one
 * @param answer what is right to do, for whoever reported it
 * @param change what changed
 * @param changeFrom the first day of the change
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RuleConflictReport(
        UUID id,
        String ruleA,
        String ruleB,
        String situation,
        Optional<Sector> sector,
        LocalDate reportedOn,
        State state,
        Optional<LocalDate> takenUpOn,
        Optional<LocalDate> passedOn,
        Optional<String> passedTo,
        Optional<UUID> legalChangeId,
        Optional<Result> result,
        Optional<String> answer,
        Optional<LocalDate> answeredOn,
        Optional<String> change,
        Optional<LocalDate> changeFrom,
        long version) {

    /** How far it is. */
    enum State {
        REPORTED,
        /** By the local board across sectors. */
        TAKEN_UP,
        PASSED_ON,
        ANSWERED
    }

    /** What came of it. */
    enum Result {
        /** A rule, or how it is used here, was changed. */
        CHANGED,
        /** The rules can be followed both; the answer says how. */
        CLARIFIED,
        /** Nothing can be changed; the answer says why. */
        UNCHANGED
    }

    static RuleConflictReport of(
            String ruleA, String ruleB, String situation, Optional<Sector> sector, LocalDate today) {
        return new RuleConflictReport(
                UuidCreator.getTimeOrderedEpoch(),
                ruleA,
                ruleB,
                situation,
                sector,
                today,
                State.REPORTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /**
     * Taken up or passed on; taking up what was passed on changes nothing of where it is.
     *
     * @throws Refusal 409 where it is answered
     */
    RuleConflictReport handled(State step, LocalDate today, Optional<String> to, Optional<UUID> legalChange) {
        if (state == State.ANSWERED) {
            throw Refusal.byRule("rule-conflict-answered");
        }
        boolean passes = step == State.PASSED_ON;
        return new RuleConflictReport(
                id,
                ruleA,
                ruleB,
                situation,
                sector,
                reportedOn,
                state == State.PASSED_ON ? state : step,
                takenUpOn.or(() -> Optional.of(today).filter(day -> !passes)),
                passes ? Optional.of(today) : passedOn,
                to.or(() -> passedTo),
                legalChange.or(() -> legalChangeId),
                result,
                answer,
                answeredOn,
                change,
                changeFrom,
                version + 1);
    }

    /** The answer now; the last one holds. */
    RuleConflictReport answered(
            Result with, String words, Optional<String> changed, Optional<LocalDate> from, LocalDate today) {
        return new RuleConflictReport(
                id,
                ruleA,
                ruleB,
                situation,
                sector,
                reportedOn,
                State.ANSWERED,
                takenUpOn,
                passedOn,
                passedTo,
                legalChangeId,
                Optional.of(with),
                Optional.of(words),
                Optional.of(today),
                changed,
                from,
                version + 1);
    }

    /** One page of reports, the latest first. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<RuleConflictReport> items, Optional<String> next, OptionalLong total) {}
}
