package dk.sammenhaeng.supervision.outcome;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * What outcomes are measured by (resultatmål), as {@code GET /v1/outcome-measures} of citizen-journey has them, where a
 * share says something: homelessness, into and out of it, is counted there. Their texts stand in the bundles.
 */
enum OutcomeMeasure {
    EMPLOYMENT(Sector.EMPLOYMENT),
    DANISH_TEST(Sector.EMPLOYMENT),
    LEARNING(Sector.SOCIAL),
    SUBSTANCE_TREATMENT(Sector.SOCIAL),
    HOUSING_RETENTION(Sector.SOCIAL),
    PLACEMENT_BREAKDOWN(Sector.SOCIAL),
    SHELTER_RETURN(Sector.SOCIAL),
    CRISIS_CENTRE_REPEAT(Sector.SOCIAL),
    CRIMINAL_DECISION(Sector.SOCIAL),
    RELAPSE(Sector.SOCIAL),
    YOUTH_EDUCATION_AT_25(Sector.SOCIAL),
    YOUTH_EDUCATION_DIRECT(Sector.SOCIAL),
    YOUTH_EDUCATION_DROPOUT(Sector.SOCIAL),
    READMISSION(Sector.HEALTH),
    INDEPENDENT_LIVING(Sector.PSYCHIATRY),
    LABOUR_MARKET_ATTACHMENT(Sector.PSYCHIATRY),
    EDUCATION_ATTACHMENT(Sector.PSYCHIATRY);

    /** 9 out of 10 kept their new home in the period of the homeless strategy 2009-2013 (FW-J9). */
    private static final BigDecimal KEPT_THEIR_HOME = BigDecimal.valueOf(90);

    private final Sector sector;

    OutcomeMeasure(Sector sector) {
        this.sector = sector;
    }

    /** The measure of a code; nothing for one that is counted elsewhere or not known yet. */
    static Optional<OutcomeMeasure> of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(code))
                .findFirst();
    }

    Sector sector() {
        return sector;
    }

    /** Which way the share is to go: of a return, a relapse, a drop-out, a decision or a breakdown fewer is better. */
    Direction better() {
        return switch (this) {
            case PLACEMENT_BREAKDOWN,
                    SHELTER_RETURN,
                    CRISIS_CENTRE_REPEAT,
                    CRIMINAL_DECISION,
                    RELAPSE,
                    YOUTH_EDUCATION_DROPOUT,
                    READMISSION -> Direction.LOWER;
            default -> Direction.HIGHER;
        };
    }

    /** What an evaluation found, to compare with; no goal. */
    Optional<BigDecimal> comparison() {
        return this == HOUSING_RETENTION ? Optional.of(KEPT_THEIR_HOME) : Optional.empty();
    }

    /**
     * True for the rehabilitation goal (rehabiliteringsmål for mennesker med psykiske lidelser, FW-J8): its source gives
     * no number, so each municipality sets its own.
     */
    boolean isOfRehabilitationGoal() {
        return switch (this) {
            case INDEPENDENT_LIVING, LABOUR_MARKET_ATTACHMENT, EDUCATION_ATTACHMENT -> true;
            default -> false;
        };
    }

    /** Of two shares the better one. */
    enum Direction {
        HIGHER,
        LOWER
    }
}
