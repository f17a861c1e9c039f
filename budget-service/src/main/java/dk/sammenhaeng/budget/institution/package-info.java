/** The copy of the institutions that agreements owns: name and service status. */
@NullMarked
package dk.sammenhaeng.budget.institution;

import org.jspecify.annotations.NullMarked;
