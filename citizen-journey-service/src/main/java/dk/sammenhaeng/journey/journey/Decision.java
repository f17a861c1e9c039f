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
        Optional<Complaint> complaint) {

    /** A decision nobody has complained about. */
    public Decision(
            State state,
            Optional<String> law,
            Optional<String> lawVersion,
            Optional<String> authority,
            Optional<LocalDate> decidedOn,
            Optional<LocalDate> complainBy) {
        this(state, law, lawVersion, authority, decidedOn, complainBy, Optional.empty(), Optional.empty());
    }

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
