/** Tests of figures. */
@NullMarked
package dk.sammenhaeng.journey.figure;

import org.jspecify.annotations.NullMarked;
