/** Milestones (milepæle): what must have happened by an age or a date. */
@NullMarked
package dk.sammenhaeng.journey.milestone;

import org.jspecify.annotations.NullMarked;
