/** The times no law fixes: a municipality sets them itself, from a day on (X-04, X16). */
@NullMarked
package dk.sammenhaeng.journey.deadline;

import org.jspecify.annotations.NullMarked;
