/** One history across sectors (tidslinje), from what is stored and as far as each caller may see. */
@NullMarked
package dk.sammenhaeng.journey.timeline;

import org.jspecify.annotations.NullMarked;
