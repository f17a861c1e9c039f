/** Settings that are unsafe in production, and the refusal to start with them. */
@NullMarked
package dk.sammenhaeng.platform.safety;

import org.jspecify.annotations.NullMarked;
