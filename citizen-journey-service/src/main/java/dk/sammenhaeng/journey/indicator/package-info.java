/** What the journeys of a municipality amount to (indikatorer): named figures without citizens. */
@NullMarked
package dk.sammenhaeng.journey.indicator;

import org.jspecify.annotations.NullMarked;
