/** How fast the suite is, as figures and as a ratio to a floor that was measured in the same run. */
@NullMarked
package dk.sammenhaeng.benchmarks;

import org.jspecify.annotations.NullMarked;
