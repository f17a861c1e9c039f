package dk.sammenhaeng.demo.model;

import java.time.LocalDate;

/**
 * An emergency brake (nødbremse) with one measure, pulled in an active agreement.
 *
 * @param institution the key of the institution whose agreement it is
 */
public record Brake(
        String institution,
        Ground ground,
        String explanation,
        String lesserStepsTried,
        Measure measure,
        String measureDescription,
        CitizenEffect citizenEffect,
        LocalDate effectiveFrom,
        LocalDate reviewOn) {

    /** Why it is pulled. */
    public enum Ground {
        EXCEPTIONAL_SITUATION,
        BREACH
    }

    /** What is done to the agreement. */
    public enum Measure {
        NEW_REQUIREMENTS,
        CHANGED_FRAME,
        TERMINATION
    }

    /** What the measure means to citizens. */
    public enum CitizenEffect {
        NONE,
        INTAKE_STOP,
        CHANGED_SERVICE,
        CLOSURE
    }
}
