/** Proof of the clock and the calendar. */
@NullMarked
package dk.sammenhaeng.platform.time;

import org.jspecify.annotations.NullMarked;
