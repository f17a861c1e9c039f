/** Supervision cases (tilsynssager): opened by an emergency brake or a concern, closed with development and learning. */
@NullMarked
package dk.sammenhaeng.supervision.cases;

import org.jspecify.annotations.NullMarked;
