/** Stays at hospital (indlæggelse): they pause what the sectors give; coming home asks each what to resume. */
@NullMarked
package dk.sammenhaeng.journey.admission;

import org.jspecify.annotations.NullMarked;
