/** Signs that a placement (anbringelse) may break down, before it does (FV-C7). */
@NullMarked
package dk.sammenhaeng.journey.placement;

import org.jspecify.annotations.NullMarked;
