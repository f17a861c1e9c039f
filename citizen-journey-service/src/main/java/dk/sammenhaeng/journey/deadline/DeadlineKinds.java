package dk.sammenhaeng.journey.deadline;

import java.time.LocalDate;
import java.util.List;

/** Who knows of times that a municipality sets itself. */
public interface DeadlineKinds {

    /** Those there are on the day, always in the same order. */
    List<Deadline> deadlines(LocalDate day);
}
