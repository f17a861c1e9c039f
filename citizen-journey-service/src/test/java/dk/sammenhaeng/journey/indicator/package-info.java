/** Tests of indicators. */
@NullMarked
package dk.sammenhaeng.journey.indicator;

import org.jspecify.annotations.NullMarked;
