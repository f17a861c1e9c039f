/** The citizen's consent (samtykke) to let the sectors see each other's content. */
@NullMarked
package dk.sammenhaeng.journey.consent;

import org.jspecify.annotations.NullMarked;
