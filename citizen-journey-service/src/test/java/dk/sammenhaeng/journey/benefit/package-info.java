/** Tests of benefits. */
@NullMarked
package dk.sammenhaeng.journey.benefit;

import org.jspecify.annotations.NullMarked;
