/** Tests. */
@NullMarked
package dk.sammenhaeng.journey.identity;

import org.jspecify.annotations.NullMarked;
