/** The clock every rule reads, and the calendar of Denmark. */
@NullMarked
package dk.sammenhaeng.platform.time;

import org.jspecify.annotations.NullMarked;
