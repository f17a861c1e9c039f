/** Tests of the report on unusual looks. */
@NullMarked
package dk.sammenhaeng.journey.anomaly;

import org.jspecify.annotations.NullMarked;
