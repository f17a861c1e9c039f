/** Looks at citizens that somebody should ask about (uregelmæssige opslag), found in the audit log. */
@NullMarked
package dk.sammenhaeng.journey.anomaly;

import org.jspecify.annotations.NullMarked;
