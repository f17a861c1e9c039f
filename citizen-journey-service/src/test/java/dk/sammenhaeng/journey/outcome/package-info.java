/** Tests of outcomes. */
@NullMarked
package dk.sammenhaeng.journey.outcome;

import org.jspecify.annotations.NullMarked;
