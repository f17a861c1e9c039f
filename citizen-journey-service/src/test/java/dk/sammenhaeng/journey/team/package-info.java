/** Tests of what the team around a citizen plans. */
@NullMarked
package dk.sammenhaeng.journey.team;

import org.jspecify.annotations.NullMarked;
