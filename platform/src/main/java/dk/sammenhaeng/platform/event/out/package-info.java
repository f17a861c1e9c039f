/** How events leave a service: one log, one relay, one feed. */
@NullMarked
package dk.sammenhaeng.platform.event.out;

import org.jspecify.annotations.NullMarked;
