/** The citizen's one coordinator (koordinator) and deputy. */
@NullMarked
package dk.sammenhaeng.journey.coordinator;

import org.jspecify.annotations.NullMarked;
