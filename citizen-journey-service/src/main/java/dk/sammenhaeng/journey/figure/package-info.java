/** Figures without citizens: of whole months, and of nobody who could be recognised. */
@NullMarked
package dk.sammenhaeng.journey.figure;

import org.jspecify.annotations.NullMarked;
