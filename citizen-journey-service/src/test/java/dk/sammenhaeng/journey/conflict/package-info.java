/** Tests. */
@NullMarked
package dk.sammenhaeng.journey.conflict;

import org.jspecify.annotations.NullMarked;
