/** Institutions: who they are, and what they offer citizens from which day on (institution, driftsstatus). */
@NullMarked
package dk.sammenhaeng.agreements.institution;

import org.jspecify.annotations.NullMarked;
