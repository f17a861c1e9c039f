/** Tests. */
@NullMarked
package dk.sammenhaeng.journey;

import org.jspecify.annotations.NullMarked;
