/** The CPR vault: the one place that holds CPR numbers. */
@NullMarked
package dk.sammenhaeng.journey.vault;

import org.jspecify.annotations.NullMarked;
