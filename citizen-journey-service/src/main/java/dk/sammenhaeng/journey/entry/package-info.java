/** One entrance (én indgang): what a citizen asks for is taken once, and every unit concerned answers it. */
@NullMarked
package dk.sammenhaeng.journey.entry;

import org.jspecify.annotations.NullMarked;
