/** When a sector can be reached. */
@NullMarked
package dk.sammenhaeng.journey.duty;

import org.jspecify.annotations.NullMarked;
