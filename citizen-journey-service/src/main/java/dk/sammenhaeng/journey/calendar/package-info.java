/** The calendar of milestones outside the suite (tidsplan, FV-X6): reference data that nothing depends on. */
@NullMarked
package dk.sammenhaeng.journey.calendar;

import org.jspecify.annotations.NullMarked;
