/** Episodes (forløbsepisoder): stays, treatments and placements, and how they end. */
@NullMarked
package dk.sammenhaeng.journey.episode;

import org.jspecify.annotations.NullMarked;
