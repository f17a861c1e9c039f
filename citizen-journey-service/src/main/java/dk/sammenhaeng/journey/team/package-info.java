/** The team around one citizen (team): who works together, and who did. */
@NullMarked
package dk.sammenhaeng.journey.team;

import org.jspecify.annotations.NullMarked;
