package dk.sammenhaeng.journey.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The authority's decision behind an action (afgørelse; catalogue C20): only a granted one counts as promised.
 *
 * @param law the law and paragraph it rests on
 * @param lawVersion the version of the law or order in force when it was decided (X16)
 * @param complainBy the last day to complain (klagefrist)
 * @param complainRule which dated rule gave that day, where its system did not say it (X16)
 * @param complaint what the citizen has complained, and what came of it
 * @param involvement how the citizen took part in it (FW-J6)
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Decision(
        State state,
        Optional<String> law,
        Optional<String> lawVersion,
        Optional<String> authority,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> complainBy,
        Optional<String> complainRule,
        Optional<Complaint> complaint,
        Optional<Involvement> involvement) {

    /** The same, complained of. */
    public Decision complained(Complaint made) {
        return new Decision(
                state, law, lawVersion, authority, decidedOn, complainBy, complainRule, Optional.of(made), involvement);
    }

    /** True when the reassessment came to something that is not known yet of the other. */
    public boolean isReassessedAfter(Decision before) {
        return outcome().isPresent() && !outcome().equals(before.outcome());
    }

    private Optional<Complaint.Outcome> outcome() {
        return complaint.flatMap(Complaint::outcome);
    }

    /**
     * True for a decision on care or treatment that is made and does not say how the citizen took part: it is incomplete
     * (FW-J6; sundhedsloven §§ 15-16).
     */
    public boolean lacksInvolvement(Sector sector) {
        return switch (sector) {
            case HEALTH, PSYCHIATRY -> state != State.PROPOSED && involvement.isEmpty();
            case EMPLOYMENT, SOCIAL -> false;
        };
    }

    /**
     * How the citizen took part ("min behandling er min beslutning").
     *
     * @param relativesInvolved with the citizen's permission
     * @param informationGiven true where it was explained in plain words
     * @param citizenChoice what the citizen chose, in the citizen's words
     * @param reason why the citizen did not take part, where the citizen did not
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Involvement(
            boolean citizenInvolved,
            boolean relativesInvolved,
            boolean informationGiven,
            Optional<String> citizenChoice,
            Optional<String> reason) {}

    /** How far the decision is. */
    public enum State {
        PROPOSED,
        GRANTED,
        REFUSED
    }

    /**
     * A complaint (klage), which the authority reassesses itself before anybody else decides (genvurdering).
     *
     * @param reassessBy the day by which the authority should have done so
     * @param late true when it came after the last day to complain
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Complaint(
            LocalDate receivedOn,
            boolean late,
            LocalDate reassessBy,
            Optional<LocalDate> reassessedOn,
            Optional<Outcome> outcome) {

        /** What the reassessment came to. */
        public enum Outcome {
            /** The citizen was found right, in whole or in part. */
            CHANGED,
            /** Upheld and sent on to the board of appeal. */
            SENT_ON,
            WITHDRAWN
        }
    }
}
