/** Citizens (borgere): registered by CPR number, known to everyone else by a surrogate id. */
@NullMarked
package dk.sammenhaeng.journey.citizen;

import org.jspecify.annotations.NullMarked;
