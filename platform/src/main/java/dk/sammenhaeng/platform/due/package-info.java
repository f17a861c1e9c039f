/** Deadlines as rows: written in the transaction they depend on, raised once. */
@NullMarked
package dk.sammenhaeng.platform.due;

import org.jspecify.annotations.NullMarked;
