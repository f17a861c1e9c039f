/** Outcome indicators (resultatindikatorer): what came of the efforts of a municipality, counted without any person. */
@NullMarked
package dk.sammenhaeng.supervision.outcome;

import org.jspecify.annotations.NullMarked;
