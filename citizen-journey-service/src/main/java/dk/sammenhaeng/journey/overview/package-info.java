/** The coordinated view (samlet overblik): all that goes on around one citizen, now and as of any day. */
@NullMarked
package dk.sammenhaeng.journey.overview;

import org.jspecify.annotations.NullMarked;
