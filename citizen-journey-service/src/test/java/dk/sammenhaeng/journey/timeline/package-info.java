/** Tests of the timeline's parts. */
@NullMarked
package dk.sammenhaeng.journey.timeline;

import org.jspecify.annotations.NullMarked;
