/** What the front line may start across sectors on its own, and what it started (delegation, tværgående indsats). */
@NullMarked
package dk.sammenhaeng.journey.effort;

import org.jspecify.annotations.NullMarked;
