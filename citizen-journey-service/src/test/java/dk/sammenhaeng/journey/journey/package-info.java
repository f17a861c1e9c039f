/** What holds of a journey as it is read. */
@NullMarked
package dk.sammenhaeng.journey.journey;

import org.jspecify.annotations.NullMarked;
