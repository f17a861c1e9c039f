/** Transitions (overgange): a citizen is handed over, and stays the sender's until the receiver accepts. */
@NullMarked
package dk.sammenhaeng.journey.transition;

import org.jspecify.annotations.NullMarked;
