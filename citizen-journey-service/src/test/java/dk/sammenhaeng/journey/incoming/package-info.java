/** Tests of citizens whom another municipality hands over. */
@NullMarked
package dk.sammenhaeng.journey.incoming;

import org.jspecify.annotations.NullMarked;
