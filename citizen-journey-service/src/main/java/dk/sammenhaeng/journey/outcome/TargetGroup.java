package dk.sammenhaeng.journey.outcome;

import java.time.LocalDate;

/** Whom the effort for the homeless is for (FW-J9: money of 2014 targets the young). */
public enum TargetGroup {
    HOMELESS,
    YOUNG_HOMELESS;

    /** By age on a day; until which age one is young is configuration. */
    public static TargetGroup of(LocalDate born, LocalDate day, int youngUntil) {
        return day.isBefore(born.plusYears(youngUntil)) ? YOUNG_HOMELESS : HOMELESS;
    }
}
