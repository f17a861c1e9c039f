/** The worklist (arbejdsliste): what waits for a coordinator or caseworker, by cause. */
@NullMarked
package dk.sammenhaeng.journey.worklist;

import org.jspecify.annotations.NullMarked;
