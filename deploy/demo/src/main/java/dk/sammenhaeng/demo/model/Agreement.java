package dk.sammenhaeng.demo.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A welfare agreement (velfærdsaftale) with one institution.
 *
 * @param institution the key of the institution
 * @param from the first day
 * @param to the first day after it
 * @param stage how far it has come
 */
public record Agreement(
        String institution,
        String title,
        LocalDate from,
        LocalDate to,
        String serviceLevel,
        String cooperation,
        List<AgreementGoal> goals,
        List<YearlyAmount> frames,
        CarryOver carryOver,
        Stage stage) {

    /** How far an agreement has come. */
    public enum Stage {
        DRAFT,
        SIGNED,
        ACTIVE
    }

    /** Whether money moves freely between the years of the agreement. */
    public enum CarryOver {
        FREE,
        PER_YEAR
    }
}
