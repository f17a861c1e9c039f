/** Transitions. */
@NullMarked
package dk.sammenhaeng.journey.transition;

import org.jspecify.annotations.NullMarked;
