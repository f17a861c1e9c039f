/** The copy of the institutions that agreements owns: name, area and service status. */
@NullMarked
package dk.sammenhaeng.supervision.institution;

import org.jspecify.annotations.NullMarked;
