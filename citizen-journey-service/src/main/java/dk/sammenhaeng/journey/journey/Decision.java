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
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Decision(
        State state,
        Optional<String> law,
        Optional<String> lawVersion,
        Optional<String> authority,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> complainBy) {

    /** How far the decision is. */
    public enum State {
        PROPOSED,
        GRANTED,
        REFUSED
    }
}
