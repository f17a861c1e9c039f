/** The holistic effort for the homeless (helhedsorienteret indsats, Housing First; FW-J9). */
@NullMarked
package dk.sammenhaeng.journey.homeless;

import org.jspecify.annotations.NullMarked;
