package dk.sammenhaeng.journey.coordinatedplan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why the plan was offered (daily use C1). The reason is recorded and never scored, and nothing here asks for an
 * employment perspective (CIT-07).
 */
record Offer(Set<Reason> reasons, String words, LocalDate offeredOn, String offeredBy) {

    Offer {
        // In their own order, so that the same reasons are the same text in every version.
        reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
    }

    /** The grounds on which a plan may be offered. */
    enum Reason {
        COMPLEX_PROBLEMS,
        SEVERAL_PLANS,
        PLANS_DUE
    }
}
