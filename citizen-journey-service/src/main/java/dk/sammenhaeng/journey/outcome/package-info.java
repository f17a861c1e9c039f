/** Outcomes (resultater): whether the effort made the difference, recorded once and published without a citizen. */
@NullMarked
package dk.sammenhaeng.journey.outcome;

import org.jspecify.annotations.NullMarked;
