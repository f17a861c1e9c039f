/** Who may speak for a citizen. */
@NullMarked
package dk.sammenhaeng.journey.representation;

import org.jspecify.annotations.NullMarked;
