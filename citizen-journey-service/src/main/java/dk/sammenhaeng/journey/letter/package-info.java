/** Letters between municipalities: written in one's name, received in the other's, and kept by neither afterwards. */
@NullMarked
package dk.sammenhaeng.journey.letter;

import org.jspecify.annotations.NullMarked;
