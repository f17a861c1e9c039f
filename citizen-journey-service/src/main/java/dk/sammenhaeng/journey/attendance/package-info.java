/** How appointments went (fremmøde): what a sector's system says in its plan, and what a caseworker notes (FV-C16). */
@NullMarked
package dk.sammenhaeng.journey.attendance;

import org.jspecify.annotations.NullMarked;
