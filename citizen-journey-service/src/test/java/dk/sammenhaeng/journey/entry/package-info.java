/** Tests of the one entrance. */
@NullMarked
package dk.sammenhaeng.journey.entry;

import org.jspecify.annotations.NullMarked;
