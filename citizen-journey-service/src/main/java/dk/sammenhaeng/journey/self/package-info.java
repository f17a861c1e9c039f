/** The citizen's own view (borgerens eget overblik): my plan, who has looked at it, whom to call. */
@NullMarked
package dk.sammenhaeng.journey.self;

import org.jspecify.annotations.NullMarked;
