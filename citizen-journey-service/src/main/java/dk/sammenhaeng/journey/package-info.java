/** The citizen's journey over the sectors (borgerens forløb): one citizen's plans stay consistent. */
@NullMarked
package dk.sammenhaeng.journey;

import org.jspecify.annotations.NullMarked;
