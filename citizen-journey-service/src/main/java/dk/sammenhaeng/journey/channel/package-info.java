/** How a citizen is reached (kontaktform) and what the suite sends (beskeder). */
@NullMarked
package dk.sammenhaeng.journey.channel;

import org.jspecify.annotations.NullMarked;
