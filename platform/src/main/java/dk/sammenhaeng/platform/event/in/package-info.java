/** How events enter a service: in order, once in effect, nothing dropped. */
@NullMarked
package dk.sammenhaeng.platform.event.in;

import org.jspecify.annotations.NullMarked;
