/** Proof that an unsafe service does not start. */
@NullMarked
package dk.sammenhaeng.platform.safety;

import org.jspecify.annotations.NullMarked;
