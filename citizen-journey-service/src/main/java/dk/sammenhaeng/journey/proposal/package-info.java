/** What one sector proposes to another's plan, and the answer (forslag på tværs). */
@NullMarked
package dk.sammenhaeng.journey.proposal;

import org.jspecify.annotations.NullMarked;
