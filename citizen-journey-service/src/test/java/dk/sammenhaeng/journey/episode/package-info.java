/** Tests of episodes. */
@NullMarked
package dk.sammenhaeng.journey.episode;

import org.jspecify.annotations.NullMarked;
