/** Tests of what takes in many plans at once. */
@NullMarked
package dk.sammenhaeng.journey.intake;

import org.jspecify.annotations.NullMarked;
