/** Responsible units (ansvarlige enheder): who leads them, who works there and whom to call. */
@NullMarked
package dk.sammenhaeng.journey.unit;

import org.jspecify.annotations.NullMarked;
