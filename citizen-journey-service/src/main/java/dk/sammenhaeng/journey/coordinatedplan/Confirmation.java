package dk.sammenhaeng.journey.coordinatedplan;

import java.time.LocalDate;

/** That the citizen or a worker agrees to a goal (FW-J3). */
record Confirmation(By by, LocalDate statedOn, String recordedBy) {

    /** Who agrees. */
    enum By {
        CITIZEN,
        WORKER
    }
}
