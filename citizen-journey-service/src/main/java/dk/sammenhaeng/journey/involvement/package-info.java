/** How citizens took part in decisions on their care and treatment (min behandling er min beslutning; FW-J6). */
@NullMarked
package dk.sammenhaeng.journey.involvement;

import org.jspecify.annotations.NullMarked;
