/** When a sector can be reached, and who is on duty when it cannot (vagt). */
@NullMarked
package dk.sammenhaeng.journey.duty;

import org.jspecify.annotations.NullMarked;
